import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, RouteAnswer, RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { addDelivery } from '../domain/add-delivery.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Notice } from '../domain/notice.ts';
import { showNotice } from '../domain/show-notice.ts';
import { deliveringRole } from '../domain/standing.ts';
import type { NoticePorts } from '../notice-ports.ts';
import { paperEvents } from '../writing/notice-event.ts';
import { servedEvents } from '../writing/served-events.ts';
import { readNotice } from './read-notice.ts';

type Ports = Pick<NoticePorts, 'clock' | 'store' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly number: string;
  readonly delivery: Delivery;
  readonly once: RouteRequest['once'];
}

const deliveredEvents = (one: Notice, { at, ...said }: Delivery, actor: Actor): readonly NewEvent[] => {
  const { number, kind } = one;
  const data = { number, kind, deliveredAt: at, ...said };
  return paperEvents('notice-delivered', one, { actor, effectiveAt: at }, data);
};

/**
 * Records that a paper was delivered by hand or by post, once for each receipt. It is its service when none was earlier.
 * @throws DomainError `documents.not-found`, `auth.role-missing` for who only reads it, `documents.delivery-impossible`,
 * `documents.delivery-differs`, `journal.busy`, `idempotency.body-differs`
 */
export const recordDelivery =
  (ports: Ports) =>
  async ({ caller, number, delivery, once }: Command): Promise<RouteAnswer> => {
    const given: Delivery = { ...delivery, at: shanghaiIso(Date.parse(delivery.at)) };
    return commitAnew(ports.commit, async () => {
      const before = await readNotice(ports)(caller, number);
      const role = deliveringRole(caller, before);
      if (role === undefined) throw new DomainError('auth.role-missing');
      const added = addDelivery(before, given, ports.clock());
      if (added.kind === 'known') return { answer: { status: 201, body: showNotice(before) } };
      const { notice, serves } = added;
      const actor = actorOf(caller, role);
      const served = { at: given.at, how: 'delivered' as const };
      const answer = { status: 201, body: showNotice(notice) };
      const events = [
        ...deliveredEvents(notice, given, actor),
        ...(serves ? servedEvents(notice, served, actor) : []),
      ];
      const writes = [ports.write.notice(notice)];
      return { command: { chain: notice.projectId, events, writes, idempotency: once(answer) }, answer };
    });
  };
