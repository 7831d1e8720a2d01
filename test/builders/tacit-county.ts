import { demoCounty } from './in-memory-approvals.ts';

const { rules } = demoCounty;
const review = rules.items['S2-12'];
if (review === undefined) throw new Error('the county decides no S2-12');

/** On what the county's approval by default of the traffic review rests. */
export const tacit = { basis: '示范县默认同意规则', paperDays: 1 };

/** The demonstration county's limits for its traffic review, which passes by default. */
export const trafficReview = { ...review, tacit };

/** The demonstration county, with a traffic review that passes by default and so many working days for its paper. */
export const tacitCountyWithin = (paperDays: number) => ({
  ...demoCounty,
  rules: { ...rules, items: { ...rules.items, 'S2-12': { ...review, tacit: { ...tacit, paperDays } } } },
});

/** The same, and one working day for its paper. */
export const tacitCounty = tacitCountyWithin(tacit.paperDays);
