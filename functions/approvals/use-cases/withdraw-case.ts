import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { paragraph } from '../domain/fields.ts';
import { makeMove } from '../domain/make-move.ts';
import { ownerRole } from '../../../shared/kernel/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseChange, type CaseCommand, changeCase } from './change-case.ts';

export const withdrawalSchema = z.strictObject({
  version: z.int().check(z.gte(1)),
  reason: paragraph(2_000),
});

/** The applicant or its agent; the window withdraws nothing. */
export const withdrawingRole = (caller: Caller, owner: string): 'applicant' | 'agent' | undefined => {
  const role = ownerRole(caller, owner);
  return role === 'window' ? undefined : role;
};

interface Withdrawing {
  /** Code of the project. */
  readonly code: string;
  readonly actor: Actor;
  readonly now: number;
  readonly reason: string;
}

/** 2 before acceptance, 14 after; a case that waits ends unopened, without a paper. */
export const withdrawn = (
  { days }: Pick<ApprovalPorts, 'days'>,
  before: ApprovalCase,
  { code, actor, now, reason }: Withdrawing,
): CaseChange => {
  const where = (one: ApprovalCase) => placeOf(one, actor, shanghaiIso(now));
  if (before.state === 0) {
    const { one, states } = makeMove(days, before, 'not-opened', { now });
    const data = { ...caseFacts(one, states), reason };
    return { one, event: approvalEvent('case-not-opened', where(one), data) };
  }
  const moved = makeMove(days, before, 'withdrawn', { now });
  const { one, document } = writePaper(code, moved.one, 'withdrawal');
  const data = { ...caseFacts(one, moved.states), reason, document };
  return { one, event: approvalEvent('case-withdrawn', where(one), data) };
};

/** Withdraws one case. @throws DomainError as `changeCase`; `cases.state-conflict` */
export const withdrawCase =
  (ports: ApprovalPorts) =>
  ({ reason, ...command }: CaseCommand & { readonly reason: string }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: (caller, { owner }) => withdrawingRole(caller, owner),
      change: ({ dossier, one, now, actor }) =>
        withdrawn(ports, one, { code: dossier.project.code, actor, now, reason }),
    });
