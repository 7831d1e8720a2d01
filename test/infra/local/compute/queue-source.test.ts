import { afterEach, describe, expect, it } from 'vitest';

import type { QueueOptions } from './fed-queue.ts';
import { aFedQueue } from './fed-queue.ts';
import { get } from './template-builder.ts';

let open: ReturnType<typeof aFedQueue> | undefined;
const begin = (options: QueueOptions = {}) => (open = aFedQueue(options));

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('a queue that feeds a function', () => {
  it('is delivered in batches and emptied', async () => {
    const { put, settled, batches, sqs, arn } = begin();
    ['a', 'b', 'c'].forEach((body) => put(body));
    await settled();
    expect(batches()).toEqual(['a,b,c']);
    expect(sqs.counts(arn('Work'))).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('delivers again only what the batch reports as failed, after the visibility timeout', async () => {
    const { put, settled, batches, pass } = begin();
    ['good', 'bad'].forEach((body) => put(body));
    await settled();
    await pass(29);
    expect(batches()).toEqual(['good,bad']);
    await pass(1);
    expect(batches()).toEqual(['good,bad', 'bad']);
  });

  it('gives a poisoned message to the dead letters after its receives', async () => {
    const { put, settled, batches, pass, sqs, arn } = begin({
      queue: { RedrivePolicy: { deadLetterTargetArn: get('Dead'), maxReceiveCount: 3 } },
    });
    put('poison');
    await settled();
    await pass(120);
    expect(batches()).toEqual(['poison', 'poison', 'poison']);
    expect(sqs.receive(arn('Dead'), 1)).toMatchObject([{ body: 'poison' }]);
  });

  it('waits for a batching window in virtual time, or until the batch is full', async () => {
    const { put, settled, batches, pass } = begin({
      mapping: { BatchSize: 3, MaximumBatchingWindowInSeconds: 20 },
    });
    put('a');
    await settled();
    await pass(19);
    put('b');
    await settled();
    expect(batches()).toEqual([]);
    await pass(1);
    expect(batches()).toEqual(['a,b']);
    ['c', 'd', 'e'].forEach((body) => put(body));
    await settled();
    expect(batches()).toEqual(['a,b', 'c,d,e']);
  });

  it('passes over messages that no filter lets through', async () => {
    const { put, settled, batches, sqs, arn } = begin({
      mapping: { FilterCriteria: { Filters: [{ Pattern: '{"body":{"kind":["wanted"]}}' }] } },
    });
    put('{"kind":"wanted"}');
    put('{"kind":"other"}');
    await settled();
    expect(batches()).toEqual(['{"kind":"wanted"}']);
    expect(sqs.counts(arn('Work')).inFlight).toBe(0);
  });

  it('keeps the order of each FIFO group, a failure holding back its own group only', async () => {
    const { put, settled, batches, pass } = begin({ fifo: true, mapping: { BatchSize: 1 } });
    put('bad1', 'a');
    put('a2', 'a');
    put('b1', 'b');
    put('b2', 'b');
    await settled();
    const seen = batches();
    expect(seen).not.toContain('a2');
    expect(seen.indexOf('b1')).toBeLessThan(seen.indexOf('b2'));
    await pass(30);
    expect(batches().filter((batch) => batch === 'bad1')).toHaveLength(2);
  });

  it('does nothing without its grant, and says which one is missing', async () => {
    const { put, settled, batches, said } = begin({
      grants: [{ Action: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'], Resource: get('Work') }],
    });
    put('a');
    await settled();
    expect(batches()).toEqual([]);
    expect(said('Mapping').join()).toContain('sqs:DeleteMessage');
  });

  it('does nothing while it is disabled', async () => {
    const { put, settled, batches } = begin({ mapping: { Enabled: false } });
    put('a');
    await settled();
    expect(batches()).toEqual([]);
  });

  it('is refused when the function may run longer than a message stays hidden', () => {
    expect(() => begin({ function: { Timeout: 31 } })).toThrow(
      'Queue visibility timeout: 30 seconds is less than Function timeout: 31 seconds',
    );
  });

  it('waits for a free worker when the function is throttled, without losing a receive', async () => {
    const { put, settled, batches } = begin({
      fifo: true,
      function: { ReservedConcurrentExecutions: 1 },
      mapping: { BatchSize: 1 },
      queue: { RedrivePolicy: { deadLetterTargetArn: get('Dead'), maxReceiveCount: 1 } },
    });
    ['a', 'b', 'c', 'd'].forEach((group) => put(`${group}1`, group));
    await settled();
    expect([...batches()].sort()).toEqual(['a1', 'b1', 'c1', 'd1']);
  });
});
