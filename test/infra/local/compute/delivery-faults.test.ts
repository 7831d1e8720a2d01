import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Run, strikeDelivery } from '../../../../infra/local/lambda/strike-delivery.ts';

import { aFedQueue } from './fed-queue.ts';

let open: ReturnType<typeof aFedQueue> | undefined;
const begin = () => (open = aFedQueue());

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('a fault on the way to the function', () => {
  const rule = { id: 'f', point: 'event', name: 'sqs->Consumer' } as const;

  it('loses a message that is dropped before', async () => {
    const { put, settled, batches, cloud, sqs, arn } = begin();
    cloud.faults.add({ ...rule, effect: 'drop-before' });
    put('a');
    await settled();
    expect(batches()).toEqual([]);
    expect(sqs.counts(arn('Work')).inFlight).toBe(0);
    expect(cloud.faults.list()).toMatchObject([{ id: 'f', hits: 1 }]);
  });

  it('fails a step of a workflow that is dropped before: nothing could be answered for it', async () => {
    const { cloud } = begin();
    cloud.faults.add({ ...rule, name: 'states->Consumer', effect: 'drop-before' });
    const run = vi.fn<Run>();
    const outcome = await strikeDelivery(cloud, { functionId: 'Consumer', source: 'states', event: {} }, run);
    expect([outcome.kind, run.mock.calls]).toEqual(['failed', []]);
  });

  it.each(['drop-after', 'fail-after', 'kill-after', 'double'] as const)(
    'by %s lets the effect happen twice',
    async (effect) => {
      const { put, settled, batches, cloud, pass } = begin();
      cloud.faults.add({ ...rule, effect });
      put('a');
      await settled();
      await pass(30);
      expect(batches()).toEqual(['a', 'a']);
    },
  );

  it.each(['fail-before', 'kill-before'] as const)('by %s delivers later', async (effect) => {
    const { put, settled, batches, cloud, pass } = begin();
    cloud.faults.add({ ...rule, effect });
    put('a');
    await settled();
    expect(batches()).toEqual([]);
    await pass(30);
    expect(batches()).toEqual(['a']);
  });

  it('by delay delivers when virtual time has passed', async () => {
    const { put, settled, batches, cloud, pass } = begin();
    cloud.faults.add({ ...rule, effect: 'delay', milliseconds: 5000 });
    put('a');
    await settled();
    expect(batches()).toEqual([]);
    await pass(5);
    expect(batches()).toEqual(['a']);
  });
});
