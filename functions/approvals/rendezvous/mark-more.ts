import { tries } from '../../../shared/journal/back-off.ts';
import type { LinkedEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CasePorts } from '../approval-ports.ts';
import { markReviews } from '../domain/mark-review.ts';
import { readCaseFile } from '../use-cases/bring-up-to-date.ts';
import { systemActor } from '../use-cases/case-event.ts';
import { reviewEvents } from '../use-cases/review-events.ts';

/**
 * A case was revoked: whatever rests on it and found no place in its transaction, or was received while it was written,
 * is marked now. Done twice, it finds everything marked.
 * @throws DomainError `journal.busy`
 */
export const createMarkMore =
  (ports: CasePorts) =>
  async ({ event }: LinkedEvent): Promise<void> => {
    if (event.type !== 'case-revoked' || event.case === undefined) return;
    const { case: caseId, project, effectiveAt } = event;
    for (let lost = 0; lost < tries;) {
      const { dossier, one } = await readCaseFile(ports)(caseId);
      const { marked } = markReviews(dossier, one, ports.clock());
      if (marked.length === 0) return;
      const outcome = await ports.commit({
        chain: project,
        events: reviewEvents(marked, one, systemActor, effectiveAt),
        writes: marked.map(ports.write.approvalCase),
      });
      if (outcome.kind === 'busy') break;
      if (outcome.kind === 'lost') lost += 1;
    }
    throw new DomainError('journal.busy');
  };
