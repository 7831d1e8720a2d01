import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { holdsDecision } from '../domain/consultation.ts';
import { checkHearing } from '../domain/hearing.ts';
import { makeMove } from '../domain/make-move.ts';
import { ownRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { decidedData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { judgeClaim } from './judge-claim.ts';
import { acceptanceRefused } from './refuse-case.ts';
import { handlingSchema, keepHandling, reasonList, reasonsSchema } from './handling.ts';

export const decisionSchema = z.strictObject({
  ...handlingSchema.shape,
  result: z.enum(['passed', 'refused']),
  reasons: z.optional(reasonsSchema),
});

type Decision = Omit<z.infer<typeof decisionSchema>, 'version'>;

interface DecisionCommand extends CaseCommand {
  readonly decision: Decision;
  /** Earlier moment that a department's system claims for it, ISO 8601. */
  readonly claim?: string | undefined;
}

/**
 * Decides a case. A refusal says why (行政许可法 Art. 38); before acceptance it is a refusal of acceptance.
 * @throws DomainError as `changeCase`; `cases.state-conflict`, `cases.reasons-missing`, `cases.duties-separate`
 */
export const decideCase =
  (ports: ApprovalPorts) =>
  ({ decision, claim: claimed, ...command }: DecisionCommand): Promise<Answer> => {
    const { result } = decision;
    const reasons = reasonList(decision.reasons);
    return changeCase(ports)(command, {
      roleOf: ownRole,
      change: async (turn) => {
        const { dossier, one: before, now, actor } = turn;
        // Not accepted yet: never 13.
        if (result === 'refused' && !before.accepted)
          return acceptanceRefused(ports, turn, { ...decision, kind: 'incomplete' });
        const { effectiveAt, claim } = await judgeClaim(ports)(before, claimed, now);
        const moved = makeMove(ports.days, before, result, { now, effectiveAt });
        const held = holdsDecision(before);
        if (held.length > 0)
          throw new DomainError('cases.opinions-awaited', { departments: held.join('、') });
        checkHearing(ports.days, before, now);
        if (before.windows.includes(actor.user)) throw new DomainError('cases.duties-separate');
        if (result === 'refused' && reasons.length === 0) throw new DomainError('cases.reasons-missing');
        const remedies = [...ports.rules.rights.remedies];
        const { code } = dossier.project;
        const { one, document } =
          result === 'passed'
            ? writePaper(code, moved.one, 'approval')
            : writePaper(code, moved.one, 'refusal', { remedies });
        const { facts, extras } = keepHandling(ports, decision);
        const data = {
          ...caseFacts(one, moved.states),
          ...facts,
          ...decidedData(ports.days, one, now),
          document,
          claim,
        };
        const where = placeOf(one, actor, effectiveAt);
        const event =
          result === 'passed'
            ? approvalEvent('case-passed', where, data)
            : approvalEvent('case-refused', where, { ...data, reasons });
        return { one, extras, event };
      },
    });
  };
