import type * as z from 'zod/mini';
import type { ApprovalCase } from './approval-case.ts';
import type { correctionRecord, rightRecord } from './life-members.ts';

/** A period that a paper of a case names. */
export type Period = Pick<
  z.infer<typeof correctionRecord> | z.infer<typeof rightRecord>,
  'notice' | 'days' | 'servedAt' | 'until' | 'provisional'
> & { readonly endedAt?: string | undefined };

/** Periods that the papers of a case name. */
export const periodsOf = ({ corrections = [], announced, hearing }: ApprovalCase): readonly Period[] =>
  [...corrections, announced, hearing].filter((period) => period !== undefined);

/** The case with each of these periods changed. */
export const changePeriods = (
  before: ApprovalCase,
  change: <One extends Period>(period: One) => One,
): ApprovalCase => {
  const { corrections, announced, hearing } = before;
  return {
    ...before,
    ...(corrections && { corrections: corrections.map((period) => change(period)) }),
    ...(announced && { announced: change(announced) }),
    ...(hearing && { hearing: change(hearing) }),
  };
};
