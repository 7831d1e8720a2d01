import type { Cloud } from '../cloud.ts';
import type { StreamRecord } from '../dynamodb/streams.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import { reportedFailures } from './batch-failures.ts';
import type { TimerGroup } from '../lambda/timer-group.ts';
import type { Mapping } from './read-mappings.ts';
import type { GiveUpReason } from './stream-failure.ts';

export interface BatchParts {
  readonly cloud: Cloud;
  readonly lambda: LambdaService;
  readonly mapping: Mapping;
  readonly timers: TimerGroup;
  /** False once the cloud was reset: the batch is forgotten. */
  readonly current: () => boolean;
  readonly giveUp: (records: readonly StreamRecord[], reason: GiveUpReason, tries: number) => void;
}

const longestBackOff = 60_000;
const retention = 24 * 3_600;

/** Calls the function with a batch until it is done or given up. Later records wait, as a shard makes them. */
export const deliverBatch = async (parts: BatchParts, batch: readonly StreamRecord[]): Promise<void> => {
  const { cloud, lambda, mapping, timers } = parts;

  const call = async (records: readonly StreamRecord[]): Promise<number> => {
    let outcome = await lambda.invoke(mapping.functionId, { Records: records }, 'stream');
    while (outcome.kind === 'throttled' && (await lambda.whenFreed()))
      outcome = await lambda.invoke(mapping.functionId, { Records: records }, 'stream');
    if (outcome.kind !== 'answered') return 0;
    if (!mapping.partialFailures) return records.length;
    const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    const failed = reportedFailures(outcome.payload, new Set(numbers));
    if (failed === undefined) return 0;
    const first = numbers.findIndex((number) => failed.has(number));
    return first === -1 ? records.length : first;
  };
  const backOff = (tries: number): Promise<void> =>
    new Promise((resolve) => {
      timers.after(Math.min(1000 * 2 ** (tries - 1), longestBackOff), `${mapping.id}: retry`, resolve);
    });
  const expired = (record: StreamRecord | undefined): boolean => {
    const age = cloud.clock.now() / 1000 - (record?.dynamodb.ApproximateCreationDateTime ?? 0);
    return age > (mapping.maximumAgeSeconds === -1 ? retention : mapping.maximumAgeSeconds);
  };

  const work = async (records: readonly StreamRecord[], before: number): Promise<void> => {
    let rest = records;
    let tries = before;
    while (rest.length > 0 && parts.current()) {
      const fresh = rest.findIndex((record) => !expired(record));
      if (fresh !== 0) {
        const old = fresh === -1 ? rest : rest.slice(0, fresh);
        parts.giveUp(old, 'RecordAgeExceeded', tries);
        rest = rest.slice(old.length);
        continue;
      }
      const done = await call(rest);
      if (done === rest.length || !parts.current()) return;
      tries = done > 0 ? 1 : tries + 1;
      rest = rest.slice(done);
      if (mapping.bisect && rest.length > 1) {
        const middle = Math.ceil(rest.length / 2);
        await backOff(tries);
        await work(rest.slice(0, middle), before);
        await work(rest.slice(middle), before);
        return;
      }
      if (mapping.maximumRetries !== -1 && tries > mapping.maximumRetries) {
        parts.giveUp(rest, 'RetryAttemptsExhausted', tries);
        return;
      }
      await backOff(tries);
    }
  };
  await work(batch, 0);
};
