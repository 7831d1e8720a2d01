import { actorOf, actingRole } from '../../../shared/http/caller.ts';
import type { Access, Caller, RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { sha256 } from '../../../shared/kernel/sha256.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { linkExpiry } from '../domain/clock-link.ts';
import { mayReadCase } from '../domain/standing.ts';
import { readCaseFile } from './bring-up-to-date.ts';
import { approvalEvent, placeOf } from './case-event.ts';

interface Command {
  readonly caller: Caller;
  readonly access: Access;
  readonly caseId: string;
  readonly once: RouteRequest['once'];
}

/**
 * Gives an address of fifteen minutes to the clock of a case. It is shown once: what is kept, for a repetition too, does
 * not hold the token.
 * @throws DomainError `cases.not-found`
 */
export const giveLink =
  (ports: ApprovalPorts) =>
  async ({ caller, access, caseId, once }: Command): Promise<Answer> => {
    const token = ports.newToken();
    const answer = await commitAnew(ports.commit, async () => {
      const { one } = await readCaseFile(ports)(caseId);
      if (!mayReadCase(caller, one)) throw new DomainError('cases.not-found');
      const expiresAt = linkExpiry(ports.clock());
      const until = shanghaiIso(expiresAt * 1_000);
      const actor = actorOf(caller, actingRole(caller, access));
      const kept = { status: 201, body: { path: null, expiresAt: until } };
      const data = { item: one.item, department: one.department, until };
      return {
        answer: { status: 201, body: { path: `/links/${token}`, expiresAt: until } },
        command: {
          chain: one.projectId,
          events: [approvalEvent('case-link-given', placeOf(one, actor), data)],
          writes: [ports.links.write(sha256(token), { caseId, county: ports.county, expiresAt })],
          idempotency: once(kept),
        },
      };
    });
    return answer;
  };
