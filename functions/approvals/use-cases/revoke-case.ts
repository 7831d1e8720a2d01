import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { date, line } from '../domain/fields.ts';
import { closeInStages } from '../domain/close-stage.ts';
import { markReviews } from '../domain/mark-review.ts';
import { announceRevocation, revoke } from '../domain/revoke.ts';
import { headRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseChange, type CaseCommand, changeCase, type Turn } from './change-case.ts';
import { handlingSchema, keepHandling, reasonList, reasonsSchema } from './handling.ts';
import { reviewEvents } from './review-events.ts';

export const revocationSchema = z.strictObject({
  ...handlingSchema.shape,
  reasons: reasonsSchema,
  /** Law and article (行政许可法 Art. 69). */
  basis: line(200),
  /** Day of the hearing, when one was asked for. */
  hearingHeld: z.optional(date),
});

type Revocation = Omit<z.infer<typeof revocationSchema>, 'version'>;

const hearingLaw = '行政许可法第四十七条';

const announce = (
  ports: ApprovalPorts,
  { dossier, one: before, now, actor }: Turn,
  told: Revocation,
): CaseChange => {
  const { days } = ports.rules.rights;
  const respond = { what: 'state' as const, days, basis: hearingLaw };
  const { one: papered, document } = writePaper(dossier.project.code, before, 'revocation-announcement', {
    respond,
  });
  const one = announceRevocation(papered, { notice: document.number, days }, now);
  const { facts, extras } = keepHandling(ports, told);
  const { basis } = told;
  const data = { ...caseFacts(one, []), ...facts, reasons: reasonList(told.reasons), basis, document };
  const event = approvalEvent('case-revocation-announced', placeOf(one, actor, shanghaiIso(now)), data);
  return { one, event, extras };
};

const revokeNow = (
  ports: ApprovalPorts,
  { dossier, one: before, now, actor }: Turn,
  told: Revocation,
): CaseChange => {
  const { basis, hearingHeld } = told;
  const moved = revoke(ports.days, before, hearingHeld, now);
  const remedies = [...ports.rules.rights.remedies];
  const { one, document } = writePaper(dossier.project.code, moved.one, 'revocation', { remedies });
  const { marked, more } = markReviews(dossier, one, now);
  const { facts, extras } = keepHandling(ports, told);
  const at = shanghaiIso(now);
  const event = approvalEvent('case-revoked', placeOf(one, actor, at), {
    ...caseFacts(one, moved.states),
    ...facts,
    reasons: reasonList(told.reasons),
    basis,
    hearingHeld,
    marked: marked.length,
    more,
    uncompletes: closeInStages(ports.rules.rules, dossier, [one], at).some(({ undone }) => undone),
    document,
  });
  const writes = marked.map(ports.write.approvalCase);
  return { one, event, events: reviewEvents(marked, one, actor, at), writes, extras };
};

/**
 * Revokes a case that has passed, in two acts of a head: first it is announced, then, when the owner was heard or had
 * the time, it is revoked, and what rests on it is marked for review.
 * @throws DomainError as `changeCase`; `cases.reasons-missing`, and what `revoke` throws
 */
export const revokeCase =
  (ports: ApprovalPorts) =>
  ({ revocation, ...command }: CaseCommand & { readonly revocation: Revocation }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: headRole,
      change: (turn) => {
        if (reasonList(revocation.reasons).length === 0) throw new DomainError('cases.reasons-missing');
        const act = turn.one.announced === undefined ? announce : revokeNow;
        return act(ports, turn, revocation);
      },
    });
