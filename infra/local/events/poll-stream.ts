import type { Cloud } from '../cloud.ts';
import type { Timer } from '../clock.ts';
import type { DynamoStreams, StreamReader, StreamRecord } from '../dynamodb/streams.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import type { SendAsFunction } from '../lambda/send-as-function.ts';
import { runDetached } from '../lambda/run-detached.ts';
import { createTimerGroup } from '../lambda/timer-group.ts';
import { deliverBatch } from './deliver-batch.ts';
import { matchesEvent } from './match-pattern.ts';
import { createPollPermission } from './poll-permission.ts';
import type { Poller } from './poll-queue.ts';
import type { Mapping } from './read-mappings.ts';
import type { GiveUpReason } from './stream-failure.ts';
import { streamFailureMessage } from './stream-failure.ts';

export interface StreamParts {
  readonly cloud: Cloud;
  readonly lambda: LambdaService;
  readonly streams: DynamoStreams;
  readonly send: SendAsFunction;
}

/** Follows a table's stream with one batch at a time, from the moment the cloud starts. */
export const pollStream = (parts: StreamParts, first: Mapping, tableId: string): Poller => {
  const { cloud, lambda, streams } = parts;
  let mapping = first;
  let permitted = createPollPermission(cloud, mapping);
  let stopped = false;

  const needs = [
    ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map(
      (action) => [`dynamodb:${action}`, mapping.sourceArn] as const,
    ),
    ['dynamodb:ListStreams', '*'] as const,
  ];
  const timers = createTimerGroup(cloud.clock);
  let reader: StreamReader = streams.open(tableId);
  let generation = 0;
  let working = false;
  let again = false;
  let denied = false;
  let window: Timer | undefined;

  const giveUp = (records: readonly StreamRecord[], reason: GiveUpReason, tries: number): void => {
    cloud.log.write(mapping.id, `${records.length} records given up: ${reason}`);
    if (mapping.onFailure === undefined) return;
    const body = streamFailureMessage(mapping, records, { reason, tries, now: cloud.clock.now() });
    parts.send(mapping.functionId, mapping.onFailure, { body });
  };
  const passes = (record: StreamRecord): boolean =>
    mapping.filters.length === 0 || mapping.filters.some((pattern) => matchesEvent(pattern, record));

  const follow = async (mine: number): Promise<void> => {
    const current = (): boolean => mine === generation;
    for (;;) {
      again = false;
      denied = !permitted(needs);
      if (denied) return;
      const close = cloud.activity.begin(`read the stream of ${tableId}`);
      const records = await reader.next(mapping.batchSize).finally(close);
      if (!current()) return;
      const passing = records.filter(passes);
      if (passing.length > 0)
        await deliverBatch({ cloud, lambda, mapping, timers, current, giveUp }, passing);
      if (!current() || (records.length === 0 && !again)) return;
    }
  };
  const start = (): void => {
    if (working) return;
    const mine = generation;
    working = true;
    runDetached(cloud, mapping.id, async () => {
      try {
        await follow(mine);
      } finally {
        if (mine === generation) working = false;
      }
    });
  };
  const written = (): void => {
    again = true;
    if (stopped || working || window !== undefined) return;
    if (mapping.windowSeconds === 0) start();
    else
      window = cloud.clock.at(
        cloud.clock.now() + mapping.windowSeconds * 1000,
        `${mapping.id}: window`,
        () => {
          window = undefined;
          start();
        },
      );
  };

  cloud.activity.probe(mapping.id, async () => {
    if (stopped || working || denied || window !== undefined) return undefined;
    if (!(await reader.pending())) return undefined;
    start();
    return `unread records in the stream of ${tableId}`;
  });
  const deafen = streams.onWrite(tableId, written);
  return {
    update(next) {
      mapping = next;
      permitted = createPollPermission(cloud, next);
      denied = false;
      written();
    },
    stop() {
      stopped = true;
      window?.cancel();
      timers.clear();
      deafen();
    },
    reset() {
      generation += 1;
      timers.clear();
      working = false;
      denied = false;
      window?.cancel();
      window = undefined;
      reader = streams.open(tableId);
    },
  };
};
