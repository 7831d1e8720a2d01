import { countyName } from '../../infra/counties/county-name.ts';
import { demo999901 } from '../../infra/counties/demo-999901.ts';
import type { CountyFile } from '../../infra/counties/schema.ts';
import { selectCounties } from '../../infra/counties/select-counties.ts';
import { createApp } from '../../infra/create-app.ts';

const { approvals } = demo999901;
const review = approvals.items['S2-12'];
if (review === undefined) throw new Error('the county decides no S2-12');

/**
 * The demonstration county as it might have decided: a lapsed correction is refused, a traffic review passes by default, a
 * paper is served when it is opened.
 */
const otherRules: CountyFile = {
  ...demo999901,
  notices: { ...demo999901.notices, service: 'opened' },
  approvals: {
    ...approvals,
    correction: { ...approvals.correction, lapse: 'refused' },
    items: { ...approvals.items, 'S2-12': { ...review, tacit: { basis: '示范县默认同意规则（示例）' } } },
  },
};

/** Synthesises it. @returns the template's path */
export const otherRulesTemplate = (): string => {
  const selection = selectCounties([otherRules], 'demo-999901');
  if (selection.kind === 'refused') throw new Error(selection.faults.join('\n'));
  const { counties } = selection;
  const [county] = counties;
  if (county === undefined) throw new Error('the copy of the county was not selected');
  return createApp({ counties })
    .synth()
    .getStackByName(`groundbreak-${countyName(county)}`).templateFullPath;
};
