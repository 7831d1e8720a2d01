import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessages } from '../../../functions/departments/sending/answer-messages.ts';
import { deliver } from '../../../functions/departments/sending/deliver.ts';
import { createInMemoryDepartments, type InMemoryDepartments } from '../../builders/in-memory-departments.ts';
import { connect, fileCases, project } from './told-cases.ts';

const hour = 3_600_000;
let bed: InMemoryDepartments;
let deliveryId: string;

beforeEach(async () => {
  bed = createInMemoryDepartments();
  await connect(bed, 'nr');
  await fileCases(bed, [['nr']]);
  await bed.follow(project);
  [deliveryId = ''] = bed.queue.splice(0);
});
afterEach(() => void vi.useRealTimers());

const record = () => bed.store.findDelivery(deliveryId);

describe('a message { deliveryId }', () => {
  it('sends what the feed shows, signed so that the unchanged package verifies it', async () => {
    expect(await bed.deliver(deliveryId)).toEqual({ kind: 'gone' });
    const [sent] = bed.sent;
    vi.useFakeTimers({ now: bed.clock(), toFake: ['Date'] });
    const secret = bed.secret.ring().departments['nr']?.[0]?.secret ?? '';
    const [message] = await bed.store.readFeed('nr', 0, 1);
    expect(sent?.body).toBe(message?.text);
    expect(new Webhook(secret).verify(sent?.body ?? '', { ...sent?.headers })).toMatchObject({
      type: 'case-opened',
    });
    expect(sent?.headers['webhook-id']).toBe(deliveryId);
    expect(await record()).toMatchObject({ state: 'delivered', deliveredAt: bed.clock() });
  });

  it('hides until the next moment of the schedule when the department failed', async () => {
    bed.outcomes.push({ kind: 'answered', status: 500 });
    expect(await bed.deliver(deliveryId)).toEqual({ kind: 'hidden', until: bed.clock() + 5_000 });
    expect(await record()).toMatchObject({ state: 'waiting' });
    expect((await bed.store.findEndpoint('nr'))?.failingSince).toBe(bed.clock());
  });

  it('that is doubled sends once: the other waits for the claim, then goes', async () => {
    const [first, second] = await Promise.all([bed.deliver(deliveryId, 'm1'), bed.deliver(deliveryId, 'm2')]);
    expect(bed.sent).toHaveLength(1);
    expect(new Set([first.kind, second.kind])).toEqual(new Set(['gone', 'hidden']));
    bed.pass(90_000);
    expect(await bed.deliver(deliveryId, 'm2')).toEqual({ kind: 'gone' });
    expect(bed.sent).toHaveLength(1);
  });

  it('wakes everything else that waits after the success that ends a failure', async () => {
    bed.outcomes.push({ kind: 'failed', reason: 'connect' });
    await bed.deliver(deliveryId);
    await fileCases(bed, [['nr']], { chain: 'prj_01KJ00000000000000000000P2', from: 2 });
    await bed.follow('prj_01KJ00000000000000000000P2');
    const [later = ''] = bed.queue.splice(0);
    bed.pass(1_000);
    expect(await bed.deliver(later)).toEqual({ kind: 'gone' });
    expect(bed.queue).toEqual([deliveryId]);
  });

  it('pauses the endpoint and raises the alarm at 410, and is not tried again', async () => {
    bed.outcomes.push({ kind: 'answered', status: 410 });
    expect(await bed.deliver(deliveryId)).toEqual({ kind: 'gone' });
    expect(bed.shouts).toEqual([['paused', 'nr']]);
    bed.pass(hour);
    expect(await bed.deliver(deliveryId, 'm9')).toEqual({ kind: 'gone' });
    expect(bed.sent).toHaveLength(1);
  });

  it('is exhausted after thirteen days, listed and alarmed', async () => {
    bed.outcomes.push(...Array.from({ length: 60 }, () => ({ kind: 'failed', reason: 'connect' }) as const));
    const begun = bed.clock();
    for (let after = await bed.deliver(deliveryId); after.kind === 'hidden';) {
      bed.pass(after.until - bed.clock());
      after = await bed.deliver(deliveryId);
    }
    expect(Math.floor((bed.clock() - begun) / (24 * hour))).toBe(12);
    expect(bed.shouts).toEqual([['exhausted', 'nr']]);
    expect((await bed.store.list('exhausted', 'nr', 50)).deliveryIds).toEqual([deliveryId]);
    expect((await bed.store.list('pending', 'nr', 50)).deliveryIds).toEqual([]);
  });

  it('is neither tried nor counted while there is no key, and raises the alarm', async () => {
    const none = async () => Promise.reject(new Error('no secret'));
    const before = await record();
    expect(await deliver({ ...bed.deliverPorts, readKeys: none })({ deliveryId, messageId: 'm1' })).toEqual({
      kind: 'hidden',
      until: bed.clock() + 300_000,
    });
    expect(await record()).toEqual(before);
    expect(bed.shouts).toEqual([['unsigned', 'nr']]);
  });

  it('of nothing goes', async () => {
    expect(await bed.deliver('dlv_01KJ00000000000000000000D9')).toEqual({ kind: 'gone' });
  });
});

describe('the messages of the queue', () => {
  const run = (body: string, does: Parameters<typeof answerMessages>[0]['deliver']) => {
    const hidden: (readonly [string, number])[] = [];
    const errors: string[] = [];
    const handle = answerMessages({
      clock: bed.clock,
      deliver: does,
      hide: async (handleOf, seconds) => void hidden.push([handleOf, seconds]),
      onError: (error) => void errors.push(String(error)),
    });
    const sqs = { messageId: 'm1', receiptHandle: 'r1', body } as never;
    return handle({ Records: [sqs] }).then((answer) => ({ answer, hidden, errors }));
  };

  it('that hide are reported and hidden until their moment, twelve hours at most', async () => {
    const until = bed.clock() + 11 * hour;
    const { answer, hidden } = await run('{"deliveryId":"dlv_1"}', async () => ({ kind: 'hidden', until }));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(hidden).toEqual([['r1', 39_600]]);
  });

  it('that go are not, and those that are none are a fault of ours', async () => {
    expect((await run('{"deliveryId":"dlv_1"}', async () => ({ kind: 'gone' }))).answer).toEqual({
      batchItemFailures: [],
    });
    const poison = await run('{}', async () => ({ kind: 'gone' }));
    expect(poison.errors).toEqual(['TypeError: no delivery']);
    expect(poison.answer.batchItemFailures).toHaveLength(1);
  });
});

describe('the hourly sweep', () => {
  it('gives a message to what is overdue by an hour, but not while the endpoint is paused', async () => {
    expect(await bed.sweep()).toEqual({ queued: 0 });
    bed.pass(hour + 1);
    expect(await bed.sweep()).toEqual({ queued: 1 });
    expect(bed.queue.splice(0)).toEqual([deliveryId]);
    bed.outcomes.push({ kind: 'answered', status: 410 });
    await bed.deliver(deliveryId);
    bed.pass(hour + 1);
    expect(await bed.sweep()).toEqual({ queued: 0 });
  });
});
