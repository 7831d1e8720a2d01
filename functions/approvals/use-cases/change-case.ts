import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, Role, RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer, StateWrite } from '../../../shared/journal/commit-types.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { phaseOf } from '../domain/case-state.ts';
import { showCase } from '../domain/show-case.ts';
import { mayReadCase } from '../domain/standing.ts';
import { answeredNotice } from './answered-notice.ts';
import { bringUpToDate, type OpenedCase } from './bring-up-to-date.ts';
import { closeWrites } from './close-writes.ts';

export interface CaseCommand {
  readonly caller: Caller;
  readonly caseId: string;
  /** The version that the person has seen; a system that names none takes the case as it is. */
  readonly version: number | undefined;
  readonly once: RouteRequest['once'];
  /** When it happened, as a department's system signed. */
  readonly claimedAt?: string;
}

export interface Turn extends OpenedCase {
  readonly now: number;
  readonly actor: Actor;
}

export interface CaseChange {
  readonly one: ApprovalCase;
  readonly event: NewEvent;
  /** What else has happened with it. */
  readonly events?: readonly NewEvent[];
  /** State beside the case's own. */
  readonly writes?: readonly StateWrite[];
  readonly extras?: readonly StateWrite[];
}

const isEnded = (one: ApprovalCase): boolean => ['closed', 'not-opened'].includes(phaseOf(one));

interface Rules {
  /** The role in which the caller may do it; undefined: not with this case. */
  readonly roleOf: (caller: Caller, one: ApprovalCase) => Role | undefined;
  readonly change: (turn: Turn) => CaseChange | Promise<CaseChange>;
}

/**
 * One move of one case by a person: what is due is written first, then the move on the version that the person saw.
 * @throws DomainError `cases.not-found`, `auth.role-missing`, `cases.version-stale`, and what the move throws
 */
export const changeCase =
  (ports: ApprovalPorts) =>
  ({ caller, caseId, version, once, claimedAt }: CaseCommand, { roleOf, change }: Rules): Promise<Answer> =>
    commitAnew(ports.commit, async () => {
      const { dossier, one: before } = await bringUpToDate(ports, (one) => {
        if (!mayReadCase(caller, one)) throw new DomainError('cases.not-found');
      })(caseId);
      const role = roleOf(caller, before);
      if (role === undefined) throw new DomainError('auth.role-missing');
      if (version !== undefined && before.version !== version)
        throw new DomainError('cases.version-stale', { version: before.version, state: before.state });
      const now = ports.clock();
      const actor = actorOf(caller, role);
      const {
        one: changed,
        event,
        events = [],
        writes = [],
        extras = [],
      } = await change({ dossier, one: before, now, actor });
      const { one, others, events: sent } = answeredNotice(ports, dossier, changed, now);
      const ends = isEnded(one) && (!isEnded(before) || one.state !== before.state);
      const closing = ends
        ? closeWrites(ports, dossier, [one], { actor, moment: event.effectiveAt ?? shanghaiIso(now) })
        : { writes: [], events: [] };
      const answer = { status: 200, body: showCase(ports.days, one, now) };
      return {
        answer,
        command: {
          chain: one.projectId,
          events: [
            { ...event, ...(claimedAt !== undefined && { claimedAt }) },
            ...events,
            ...sent,
            ...closing.events,
          ],
          writes: [...[one, ...others].map(ports.write.approvalCase), ...writes, ...closing.writes],
          extras,
          idempotency: once(answer),
        },
      };
    });
