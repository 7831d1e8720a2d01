import { demoCounty } from './in-memory-approvals.ts';

const { rules } = demoCounty;
const review = rules.items['S2-12'];
if (review === undefined) throw new Error('the county decides no S2-12');

/** On what the county's approval by default of the traffic review rests. */
export const tacit = { basis: '示范县默认同意规则' };

/** The demonstration county's limits for its traffic review, which passes by default. */
export const trafficReview = { ...review, tacit };

/** The demonstration county, with a traffic review that passes by default. */
export const tacitCounty = {
  ...demoCounty,
  rules: { ...rules, items: { ...rules.items, 'S2-12': trafficReview } },
};
