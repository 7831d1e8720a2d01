import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { issuePaper } from '../domain/issue-paper.ts';
import { isPaperLate } from '../domain/owed-paper.ts';
import { ownRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { type Handling, handlingSchema, keepHandling } from './handling.ts';

export const paperSchema = handlingSchema;

/** Issues the decision that an approval by default still owes. @throws DomainError as `changeCase`; `cases.no-paper-owed` */
export const issueOwedPaper =
  (ports: ApprovalPorts) =>
  ({ handling, ...command }: CaseCommand & { readonly handling: Handling }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: ownRole,
      change: ({ dossier, one: before, now, actor }) => {
        const issued = issuePaper(ports.days, before, now);
        const { one, document } = writePaper(dossier.project.code, issued, 'approval');
        const { facts, extras } = keepHandling(ports, handling);
        const data = {
          ...caseFacts(one, []),
          ...facts,
          late: isPaperLate(ports.days, one, now),
          basis: before.tacit?.basis,
          document,
        };
        return {
          one,
          extras,
          event: approvalEvent('case-paper-issued', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
