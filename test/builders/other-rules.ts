import { demo999901 } from '../../infra/counties/demo-999901.ts';
import type { CountyFile } from '../../infra/counties/schema.ts';

const { approvals, notices } = demo999901;
const review = approvals.items['S2-12'];
if (review === undefined) throw new Error('the county decides no S2-12');

/** The demonstration county as it might approve: a lapsed correction is refused, a traffic review passes by default. */
export const otherApprovals: CountyFile = {
  ...demo999901,
  approvals: {
    ...approvals,
    correction: { ...approvals.correction, lapse: 'refused' },
    items: { ...approvals.items, 'S2-12': { ...review, tacit: { basis: '示范县默认同意规则（示例）' } } },
  },
};

/** The same, where a paper is served when it is opened. */
export const otherRules: CountyFile = { ...otherApprovals, notices: { ...notices, service: 'opened' } };
