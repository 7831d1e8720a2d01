import { claimDelivery } from '../../../functions/departments/domain/claim-delivery.ts';
import { completeDelivery } from '../../../functions/departments/domain/complete-delivery.ts';
import { type Delivery, dueAt, newDelivery } from '../../../functions/departments/domain/delivery.ts';
import { hidingSeconds } from '../../../functions/departments/domain/delivery-schedule.ts';
import {
  type Endpoint,
  learnFromOutcome,
  newEndpoint,
  resumeEndpoint,
} from '../../../functions/departments/domain/endpoint.ts';
import type { Outcome } from '../../../functions/departments/domain/outcome.ts';

/** What befalls one attempt: the answer of the department, and what becomes of whoever tries. */
export interface Fate {
  readonly answer: 'ok' | 'error' | 'gone' | 'silent';
  /** The worker dies before sending, or after sending without telling; the message is doubled, or lost. */
  readonly mishap: 'none' | 'dies-before' | 'dies-after' | 'doubled' | 'lost';
}

interface Message {
  readonly messageId: string;
  readonly deliveryId: string;
  readonly visibleAt: number;
}

const hour = 3_600_000;
const outcomes: Readonly<Record<Fate['answer'], Outcome>> = {
  ok: { kind: 'answered', status: 200 },
  error: { kind: 'answered', status: 500 },
  gone: { kind: 'answered', status: 410 },
  silent: { kind: 'failed', reason: 'timeout' },
};

/** A table, a queue, a sweep and a department, driven by the state machine alone. */
export const createWorld = (count: number, fates: readonly Fate[]) => {
  let now = 0;
  let made = 0;
  let endpoint: Endpoint = newEndpoint('nr', 'https://nr.example.gov.cn/', -1);
  const table = new Map<string, Delivery>();
  const sent: { deliveryId: string; after: Delivery['state']; claimedByAnother: boolean }[] = [];
  const claims = new Map<string, number>();
  let queue: Message[] = [];
  let pending = [...fates];

  const put = (deliveryId: string, visibleAt: number): void => {
    made += 1;
    queue.push({ messageId: `m${made}`, deliveryId, visibleAt });
  };
  const wakeAll = (): void => {
    for (const { deliveryId, state } of table.values())
      if (state === 'waiting' || state === 'claimed') put(deliveryId, now);
  };
  const hide = (message: Message, until: number): void => {
    queue.push({ ...message, visibleAt: now + hidingSeconds(now, until) * 1_000 });
  };
  const learn = (startedAt: number, outcome: Outcome): void => {
    const change = learnFromOutcome(endpoint, { startedAt, outcome }, now);
    if (change.kind === 'none') return;
    endpoint = change.endpoint;
    if (change.kind === 'recovered') wakeAll();
  };

  const handle = (message: Message): void => {
    const delivery = table.get(message.deliveryId);
    if (delivery === undefined) return;
    const claim = claimDelivery(delivery, endpoint, { messageId: message.messageId, now });
    if (claim.kind === 'wait') hide(message, claim.until);
    if (claim.kind !== 'claimed') return;
    table.set(message.deliveryId, claim.delivery);
    const [fate = { answer: 'ok', mishap: 'none' }, ...rest] = pending;
    pending = rest;
    if (fate.mishap === 'doubled') put(message.deliveryId, now);
    if (fate.mishap === 'dies-before') return hide(message, now + 180_000);
    const claimedByAnother = now < (claims.get(message.deliveryId) ?? -1);
    sent.push({ deliveryId: message.deliveryId, after: delivery.state, claimedByAnother });
    claims.set(message.deliveryId, claim.delivery.claimedUntil ?? 0);
    if (fate.mishap === 'dies-after') return hide(message, now + 180_000);
    const started = now;
    now += fate.answer === 'silent' ? 20_000 : 200;
    const outcome = outcomes[fate.answer];
    const done = completeDelivery(
      claim.delivery,
      { attempt: claim.attempt.number, messageId: message.messageId },
      outcome,
      now,
    );
    if (done.kind === 'completed') {
      table.set(message.deliveryId, done.delivery);
      claims.delete(message.deliveryId);
      if (done.until !== undefined && fate.mishap !== 'lost') hide(message, done.until);
    }
    learn(started, outcome);
  };

  /** What the hourly sweep does: whatever is overdue by an hour gets a message. */
  const sweep = (): void => {
    if (endpoint.state === 'paused') endpoint = resumeEndpoint(endpoint, now);
    for (const delivery of table.values())
      if (delivery.state === 'waiting' || delivery.state === 'claimed')
        if (dueAt(delivery, endpoint) <= now - hour) put(delivery.deliveryId, now);
  };

  for (let index = 1; index <= count; index += 1) {
    const deliveryId = `dlv_${index}`;
    table.set(deliveryId, newDelivery({ deliveryId, party: 'nr', number: index }, 0));
    put(deliveryId, 0);
  }

  return {
    sent,
    deliveries: () => [...table.values()],
    /** Lets time pass until nothing is under way any more; the admin resumes a paused endpoint within the hour. */
    run(): { readonly mostHidden: number } {
      let mostHidden = 0;
      for (let steps = 0; steps < 20_000; steps += 1) {
        const isOver = [...table.values()].every(
          ({ state }) => state === 'delivered' || state === 'exhausted',
        );
        if (isOver && queue.length === 0) return { mostHidden };
        queue.sort((one, other) => one.visibleAt - other.visibleAt);
        const [first] = queue;
        if (first === undefined || endpoint.state === 'paused') {
          now += 2 * hour;
          sweep();
          continue;
        }
        queue.shift();
        now = Math.max(now, first.visibleAt);
        mostHidden = Math.max(mostHidden, queue.filter(({ visibleAt }) => visibleAt > now).length);
        handle(first);
      }
      throw new Error('the world does not come to rest');
    },
  };
};
