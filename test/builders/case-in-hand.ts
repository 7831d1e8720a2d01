import type { ApprovalCase } from '../../functions/approvals/domain/approval-case.ts';
import type { ClockRules } from '../../functions/approvals/domain/case-clock.ts';
import type { CaseStop } from '../../functions/approvals/domain/case-stop.ts';
import type { Correction } from '../../functions/approvals/domain/correction.ts';
import { approvalsCounty } from '../../infra/contexts/approvals-county.ts';
import { demo999901 } from '../../infra/counties/demo-999901.ts';
import { countySchema } from '../../infra/counties/schema.ts';
import { publishedCalendar } from '../../shared/catalogue/published-calendar.ts';
import { listedCase } from './listed-case.ts';

const county = approvalsCounty(countySchema.parse(demo999901));

/** The clock of the demonstration county, with the years that are published: 2026 is, 2027 is not. */
export const demoClock: ClockRules = { calendar: publishedCalendar, county };

/** What the demonstration county decides of items, flows and milestones. */
export const demoRules = county.rules;

/** A moment in March 2026 as a case keeps it, `03T09:00`. */
export const march = (text: string): string => `2026-03-${text}:00.000+08:00`;

/** Milliseconds of a moment in March 2026. */
export const inMarch = (text: string): number => Date.parse(march(text));

/** S2-12 of the police, accepted on Monday 2 March 2026 at 09:00 and due on the 16th. */
export const acceptedCase = (more: Partial<ApprovalCase> = {}): ApprovalCase => ({
  ...listedCase,
  scope: 'wrk_01KJQ4Z6W0000000000000000A',
  group: 2,
  owner: '91330112MA9T000343',
  catalogueVersion: '2026-1',
  rulesVersion: '2026-1',
  ignores: [],
  windows: [],
  serial: 4,
  ...more,
});

/** The same case on the day of its filing: received, and not accepted. */
export const receivedCase = (more: Partial<ApprovalCase> = {}): ApprovalCase => {
  const { acceptedAt: _, ...unaccepted } = acceptedCase();
  return { ...unaccepted, state: 1, accepted: false, version: 1, revision: 1, ...more };
};

/** A case that waits for its prerequisites. */
export const waitingCase = (more: Partial<ApprovalCase> = {}): ApprovalCase => {
  const { receivedAt: _, ...unreceived } = receivedCase();
  return { ...unreceived, state: 0, ...more };
};

/** A correction asked at noon of 3 March 2026. */
export const askedCorrection = (more: Partial<Correction> = {}): Correction => ({
  notice: 'notice-1',
  askedAt: march('03T12:00'),
  accepted: true,
  defects: [{ material: 'site-plan', what: '缺少竖向标高' }],
  days: 5,
  lapse: 'refused',
  basis: '补正规则',
  ...more,
});

/** An appraisal of three working days, begun at noon of 3 March 2026. */
export const appraisal = (more: Partial<CaseStop> = {}): CaseStop => ({
  type: 'appraisal',
  basis: '行政许可法第四十五条',
  clocks: ['promise', 'statute'],
  declared: { value: 3, unit: 'working-days' },
  from: march('03T12:00'),
  ...more,
});
