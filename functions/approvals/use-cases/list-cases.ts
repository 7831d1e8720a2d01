import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { ListedCase } from '../domain/approval-case.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { phaseOf } from '../domain/case-state.ts';
import { isSilent } from '../domain/due-action.ts';
import { date, departmentCode } from '../domain/fields.ts';
import { makeMove } from '../domain/make-move.ts';
import { showCase, type ShownCase } from '../domain/show-case.ts';
import { departmentOf, readsCounty } from '../../../shared/kernel/standing.ts';

export const casesQuery = z.strictObject({
  department: z.optional(departmentCode),
  light: z.optional(z.enum(['green', 'yellow', 'red', 'stopped'])),
  phase: z.optional(z.enum(['waiting', 'receipt', 'correction', 'review', 'special'])),
  /** Cases due before this day. */
  dueBefore: z.optional(date),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

type Query = z.infer<typeof casesQuery>;

const usualLimit = 50;
// A filter that hardly anything meets reads so many pages and then hands out a cursor.
const mostPages = 10;

const departmentAsked = (caller: Caller, asked: string | undefined): string => {
  const own = departmentOf(caller)?.department;
  if (asked !== undefined && (asked === own || readsCounty(caller))) return asked;
  if (asked !== undefined) throw new DomainError('cases.not-found');
  if (own !== undefined) return own;
  throw new DomainError('request.invalid', {}, [
    { path: '/query/department', code: 'required', message: 'department' },
  ]);
};

// What waits is as it was written last: a page does not read the projects behind it.
const deemed = (rules: ClockRules, one: ListedCase, now: number): ListedCase => {
  const { receivedAt } = one;
  if (receivedAt === undefined || !isSilent(rules, one, now)) return one;
  return makeMove(rules, one, 'accepted', { now, effectiveAt: receivedAt }).one;
};

/** A case in a list; in receipt with whether it has reported what is wanting. */
export interface CaseInList extends ShownCase {
  readonly reported: boolean | null;
}

const listed = (rules: ClockRules, entry: ListedCase, now: number): CaseInList => {
  const one = deemed(rules, entry, now);
  // null too for what was handed in after the notice
  const reports = phaseOf(one) === 'receipt' && one.resubmittedAt === undefined;
  return { ...showCase(rules, one, now), reported: reports ? one.reportedAt !== undefined : null };
};

/**
 * Open cases of a department, the next due first.
 * @throws DomainError `cases.not-found` for another's department, `request.invalid` when an office names none
 */
export const listCases =
  ({ store, days, clock }: Pick<CasePorts, 'store' | 'days' | 'clock'>) =>
  async (
    caller: Caller,
    { department: asked, light, phase, dueBefore, limit = usualLimit, cursor }: Query,
  ): Promise<{ readonly cases: readonly CaseInList[]; readonly next?: string }> => {
    const department = departmentAsked(caller, asked);
    const filters = `light=${light ?? ''}&phase=${phase ?? ''}&before=${dueBefore ?? ''}`;
    const now = clock();
    const isWanted = (one: ShownCase): boolean =>
      (light === undefined || one.light === light) &&
      (phase === undefined || one.phase === phase) &&
      (dueBefore === undefined || one.due === null || one.due < dueBefore);
    const cases: CaseInList[] = [];
    let next = cursor;
    for (let page = 0; page < mostPages && cases.length < limit; page += 1) {
      const wanted = { limit: limit - cases.length, dueBefore, filters, cursor: next };
      const found = await store.listCases(department, wanted);
      cases.push(...found.entries.map((one) => listed(days, one, now)).filter(isWanted));
      next = found.next;
      if (next === undefined) return { cases };
    }
    return { cases, ...(next !== undefined && { next }) };
  };
