import type { ClockRules } from '../../functions/approvals/domain/case-clock.ts';

/** What a county decides of receipt, correction, consultation and stops, for clocks that are built by hand. */
export const lifeRules: Pick<
  ClockRules['county'],
  'receipt' | 'correction' | 'consultation' | 'promiseStops'
> = {
  receipt: { reportDays: 3, lead: { 1: 'nr', 2: 'nr', 3: 'housing', 4: 'housing' } },
  correction: { days: 15, lapse: 'withdrawn', basis: '补正规则' },
  consultation: { days: 5, remindDays: 1 },
  promiseStops: ['correction', 'public-display', 'technical-review', 'site-survey', 'other'],
};
