import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createClock } from '../../../../infra/local/create-clock.ts';
import { createQueue } from '../../../../infra/local/sqs/create-queue.ts';
import type { Queue } from '../../../../infra/local/sqs/create-queue.ts';
import type { QueueDefinition } from '../../../../infra/local/sqs/sqs-service.ts';
import { start } from './compute-cloud.ts';

const definition = (over: Partial<QueueDefinition> = {}): QueueDefinition => ({
  id: 'Queue',
  name: 'q.fifo',
  arn: 'arn:q',
  fifo: true,
  visibilitySeconds: 30,
  delaySeconds: 0,
  retentionSeconds: 345_600,
  maximumBytes: 1_048_576,
  contentBasedDeduplication: false,
  deduplicationScope: 'queue',
  redrive: undefined,
  ...over,
});

const aQueue = (over: Partial<QueueDefinition> = {}) => {
  const clock = createClock({ start, standsStill: true });
  const dead = createQueue(definition({ id: 'Dead', arn: 'arn:dead' }), { clock, bury: () => undefined });
  const queue = createQueue(definition(over), {
    clock,
    bury: (message, source) => dead.bury(message, source),
  });
  const pass = (seconds: number) => clock.advanceTo(clock.now() + seconds * 1000, async () => undefined);
  return { queue, dead, pass };
};

const put = (queue: Queue, groupId: string, body: string, deduplicationId = `${groupId}${body}`) =>
  queue.send({ body, groupId, deduplicationId });

const step = fc.oneof(
  fc.record({ kind: fc.constant('send' as const), group: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constant('receive' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('delete' as const) }),
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
);

describe('a FIFO queue', () => {
  it('never passes on a message while an earlier one of its group lives, whatever happens', async () => {
    const outcome = await fc.check(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { queue, pass } = aQueue();
        const waiting: Record<string, number[]> = { a: [], b: [], c: [] };
        let held: { handle: string; group: string; number: number }[] = [];
        let sent = 0;
        for (const one of steps) {
          if (one.kind === 'send') {
            sent += 1;
            put(queue, one.group, String(sent));
            waiting[one.group]?.push(sent);
          } else if (one.kind === 'receive') {
            const locked = new Set(held.map(({ group }) => group));
            const taken = queue.receive(one.count);
            for (const group of ['a', 'b', 'c']) {
              const mine = taken.filter(({ system }) => system['MessageGroupId'] === group);
              const numbers = mine.map(({ body }) => Number(body));
              const allowed = locked.has(group) ? [] : (waiting[group] ?? []);
              if (numbers.join() !== allowed.slice(0, numbers.length).join()) return false;
              held = [
                ...held,
                ...mine.map(({ receiptHandle, body }) => ({
                  handle: receiptHandle,
                  group,
                  number: Number(body),
                })),
              ];
            }
          } else if (one.kind === 'delete') {
            const last = held.pop();
            if (last === undefined) continue;
            queue.delete(last.handle);
            waiting[last.group] = (waiting[last.group] ?? []).filter((number) => number !== last.number);
          } else {
            await pass(one.seconds + 30);
            held = [];
          }
        }
        const { visible, inFlight } = queue.counts();
        return visible + inFlight === Object.values(waiting).flat().length;
      }),
      { numRuns: 150 },
    );
    expect(outcome.counterexample).toBeNull();
  });

  it('accepts the same deduplication id once in five minutes, and again after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), async (seconds) => {
        const { queue, pass } = aQueue();
        const first = put(queue, 'a', 'one', 'same');
        await pass(seconds);
        const second = put(queue, 'b', 'two', 'same');
        expect(second.messageId === first.messageId).toBe(seconds < 300);
        expect(queue.receivable()).toBe(seconds < 300 ? 1 : 2);
      }),
    );
  });

  it('deduplicates by content when it is told to', () => {
    const { queue } = aQueue({ contentBasedDeduplication: true });
    queue.send({ body: 'same', groupId: 'a' });
    queue.send({ body: 'same', groupId: 'b' });
    queue.send({ body: 'other', groupId: 'b' });
    expect(queue.receivable()).toBe(2);
  });

  it('gives up a message after maxReceiveCount receives, in order, and lets the group go on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), async (maxReceiveCount) => {
        const { queue, dead, pass } = aQueue({ redrive: { arn: 'arn:dead', maxReceiveCount } });
        put(queue, 'a', 'poison');
        put(queue, 'a', 'after');
        for (let time = 0; time < maxReceiveCount; time += 1) {
          expect(queue.receive(1).map(({ body }) => body)).toEqual(['poison']);
          await pass(30);
        }
        expect(queue.receive(1).map(({ body }) => body)).toEqual(['after']);
        expect(dead.receive(10).map(({ body }) => body)).toEqual(['poison']);
      }),
    );
  });

  it('refuses to delete by a handle that expired', async () => {
    const { queue, pass } = aQueue();
    put(queue, 'a', 'one');
    const [message] = queue.receive(1);
    await pass(30);
    expect(() => queue.delete(message?.receiptHandle ?? '')).toThrow(/expired/);
  });
});
