import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RulesOf } from '../environment.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { DepartmentWrites } from '../store/department-writes.ts';
import type { ToldWrites } from '../store/told-writes.ts';
import type { SaveRecord } from '../../../shared/journal/save-record.ts';
import type { SendRequest } from './create-sender.ts';
import type { PutOnQueue } from './put-on-queue.ts';
import type { ReadKeys } from './read-keys.ts';

/** Why deliveries to a party have come to a halt; each raises the alarm. */
export type Halt = 'paused' | 'exhausted' | 'unsigned';

export interface DeliverPorts {
  readonly clock: Clock;
  readonly store: Pick<DepartmentStore, 'findDelivery' | 'findEndpoint' | 'readFeed' | 'list'>;
  readonly write: Pick<DepartmentWrites, 'delivery' | 'endpoint'>;
  readonly tellings: Pick<ToldWrites, 'ended'>;
  readonly save: SaveRecord;
  readonly readKeys: ReadKeys;
  readonly rulesOf: RulesOf;
  readonly send: (request: SendRequest) => Promise<Outcome>;
  readonly putOnQueue: PutOnQueue;
  readonly shout: (why: Halt, party: string) => void;
}
