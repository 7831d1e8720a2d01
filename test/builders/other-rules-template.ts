import { countyName } from '../../infra/counties/county-name.ts';
import { selectCounties } from '../../infra/counties/select-counties.ts';
import { createApp } from '../../infra/create-app.ts';
import { otherRules } from './other-rules.ts';

/** Synthesises a county of other rules. @returns the template's path */
export const otherRulesTemplate = (file = otherRules): string => {
  const selection = selectCounties([file], 'demo-999901');
  if (selection.kind === 'refused') throw new Error(selection.faults.join('\n'));
  const { counties } = selection;
  const [county] = counties;
  if (county === undefined) throw new Error('the copy of the county was not selected');
  return createApp({ counties })
    .synth()
    .getStackByName(`groundbreak-${countyName(county)}`).templateFullPath;
};
