import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import { type ClockRules, dueOf } from './case-clock.ts';
import { makeMove, type Moved } from './make-move.ts';

/**
 * The case with its limits extended, once, by at most what the law of its item grants.
 * @throws DomainError `cases.state-conflict`; `cases.no-extension`, `cases.extension-too-long`, `cases.extended-before`,
 * `cases.extension-late` after the due day
 */
export const extend = (
  rules: ClockRules,
  before: ApprovalCase,
  { days, reason, now }: { readonly days: number; readonly reason: string; readonly now: number },
): Moved<ApprovalCase> & { readonly basis: string } => {
  const { item } = before;
  const row = nationalCatalogue.items.get(item)?.extension;
  if (row === undefined) throw new DomainError('cases.no-extension', { item });
  const { basis } = row;
  const extension = { days, reason, basis, at: shanghaiIso(now) };
  const moved = makeMove(rules, { ...before, extension }, 'extended', { now });
  if (before.extension !== undefined) throw new DomainError('cases.extended-before', { item });
  if (days > row.days) throw new DomainError('cases.extension-too-long', { item, most: row.days, basis });
  const due = dueOf(rules, before)?.day;
  if (due !== undefined && shanghaiDate(now) > dateOf(due))
    throw new DomainError('cases.extension-late', { due: dateOf(due) });
  return { ...moved, basis };
};
