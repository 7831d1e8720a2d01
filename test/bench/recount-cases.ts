import type { ApprovalCase } from '../../functions/approvals/domain/approval-case.ts';
import { countDays } from '../../functions/approvals/domain/counted-days.ts';
import { recountCase } from '../../functions/approvals/recount/recount-case.ts';
import { createApprovalWrites } from '../../functions/approvals/store/approval-writes.ts';
import { publishedCalendar, releasedYears } from '../../shared/catalogue/published-calendar.ts';
import { shanghaiIso } from '../../shared/kernel/shanghai-time.ts';
import { createWorkingCalendar } from '../../shared/kernel/working-days/working-calendar.ts';
import { closedCase } from '../builders/closed-case.ts';
import { demoCounty } from '../builders/in-memory-approvals.ts';

/** The whole recount of a case but for the store: counted, told by an event, its write prepared. */
export const recountCases = async (
  count: number,
): Promise<{ readonly seconds: number; readonly moved: number }> => {
  const years = releasedYears.map((year) => ({ ...year, off: [...year.off, `${year.year}-03-12`] }));
  const days = { calendar: createWorkingCalendar(years), county: demoCounty };
  const moment = Date.parse('2026-02-01T09:00:00+08:00');
  const { doneAt: _, ...running } = closedCase('2026-02-01', '2026-02-01');
  const open = Array.from({ length: 60 }, (_day, index): ApprovalCase => {
    const acceptedAt = shanghaiIso(moment + index * 86_400_000);
    const one = { ...running, state: 8 as const, acceptedAt, receivedAt: acceptedAt };
    return { ...one, counted: countDays({ calendar: publishedCalendar, county: demoCounty }, one) };
  });
  const recount = recountCase({
    clock: () => moment,
    days,
    write: createApprovalWrites('approvals', days),
    commit: () => Promise.resolve({ kind: 'committed', firstNumber: 1, lastNumber: 1 }),
    calendar: {
      findCase: ({ caseId }) => Promise.resolve(open[Number(caseId)]),
      noteCounted: () => Promise.resolve(),
    },
  });
  let moved = 0;
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const caseId = String(index % open.length);
    const entry = { projectId: '', scope: '', caseId, calendar: undefined };
    if ((await recount(entry, 'an amended notice')) === 'moved') moved += 1;
  }
  return { seconds: (performance.now() - began) / 1_000, moved };
};
