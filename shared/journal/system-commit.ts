import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../kernel/clock.ts';
import type { NewId } from '../kernel/new-id.ts';
import type { Log } from '../observability/logger.ts';
import type { Commit } from './commit-types.ts';
import { createCommit } from './commit.ts';

interface Parts {
  readonly client: DynamoDBClient;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly journal: string;
  /** The table of the context. */
  readonly table: string;
}

/** The commit of a function: real waits, real chance, retries in its log. */
export const systemCommit = ({ client, clock, newId, log, journal, table }: Parts): Commit =>
  createCommit({
    client,
    clock,
    newId,
    sleep,
    random: Math.random,
    tableName: journal,
    contextTable: table,
    onRetry: (retry) => log.info('commit tried again', { retry }),
  });
