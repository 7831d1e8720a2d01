import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { recipients } from './county.ts';
import { firstTimer } from './make-move.ts';
import { paperDue, paperKey, paperRung } from './owed-paper.ts';

/** The case of which it was told that the paper that it owes is overdue. No move: nobody acted. */
export const tellOverduePaper = (rules: ClockRules, before: ApprovalCase, now: number): ApprovalCase => {
  const due = paperDue(rules, before);
  const told = [...(before.told ?? []), ...(due === undefined ? [] : [paperKey(due)])];
  return firstTimer(rules, { ...before, told, revision: before.revision + 1 }, now);
};

/** Who hears of it, and when it was: whoever hears of a red light, and the Reform Office always. */
export const overduePaperTells = ({ county }: Pick<ClockRules, 'county'>, at: string) => {
  const red = county.ladder.find(({ light, after }) => light === 'red' && after === 0)?.tells ?? [];
  const to = recipients.filter((one) => one === 'reform-office' || red.includes(one));
  return [{ rung: paperRung, at, to }];
};
