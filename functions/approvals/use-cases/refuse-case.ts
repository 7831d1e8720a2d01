import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { line } from '../domain/fields.ts';
import { makeMove } from '../domain/make-move.ts';
import { handlingRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseChange, type CaseCommand, changeCase, type Turn } from './change-case.ts';
import { handlingSchema, keepHandling, reasonList, reasonsSchema } from './handling.ts';
import { seenByWindow } from './seen-by-window.ts';

/** 行政许可法 Art. 32: no approval needed (4), not this authority (5), incomplete (5). */
export const refusalSchema = z.strictObject({
  ...handlingSchema.shape,
  kind: z.enum(['no-approval-needed', 'not-ours', 'incomplete']),
  reasons: z.optional(reasonsSchema),
  rightAuthority: z.optional(line(200)),
});

type Refusal = Omit<z.infer<typeof refusalSchema>, 'version'>;

/**
 * A case whose acceptance is refused.
 * @throws DomainError `cases.state-conflict`, `cases.reasons-missing`, `cases.authority-missing`
 */
export const acceptanceRefused = (
  ports: ApprovalPorts,
  { dossier, one: before, now, actor }: Turn,
  refusal: Refusal,
): CaseChange => {
  const { kind, rightAuthority } = refusal;
  const reasons = reasonList(refusal.reasons);
  const move = kind === 'no-approval-needed' ? 'not-a-matter' : 'acceptance-refused';
  const moved = makeMove(ports.days, seenByWindow(before, actor), move, { now });
  if (reasons.length === 0) throw new DomainError('cases.reasons-missing');
  if (kind === 'not-ours' && rightAuthority === undefined) throw new DomainError('cases.authority-missing');
  const paper = move === 'not-a-matter' ? move : 'acceptance-refusal';
  const remedies = [...ports.rules.rights.remedies];
  const { one, document } = writePaper(dossier.project.code, moved.one, paper, { remedies });
  const { facts, extras } = keepHandling(ports, refusal);
  const data = { ...caseFacts(one, moved.states), ...facts, reasons, document };
  const where = placeOf(one, actor, shanghaiIso(now));
  const event =
    kind === 'no-approval-needed'
      ? approvalEvent('case-not-a-matter', where, data)
      : approvalEvent('case-acceptance-refused', where, { ...data, kind, rightAuthority });
  return { one, extras, event };
};

/** Refuses acceptance. @throws DomainError as `changeCase` and `acceptanceRefused` */
export const refuseCase =
  (ports: ApprovalPorts) =>
  ({ refusal, ...command }: CaseCommand & { readonly refusal: Refusal }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: handlingRole,
      change: (turn) => acceptanceRefused(ports, turn, refusal),
    });
