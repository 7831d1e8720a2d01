import { countyName } from '../../infra/counties/county-name.ts';
import { demo999901 } from '../../infra/counties/demo-999901.ts';
import { selectCounties } from '../../infra/counties/select-counties.ts';
import { createApp } from '../../infra/create-app.ts';

/** Synthesises the demonstration county's file with another promise for one item. @returns the template's path */
export const promisingTemplate = (item: string, days: number): string => {
  const { approvals } = demo999901;
  const rule = approvals.items[item];
  if (rule === undefined) throw new Error(`the county has no ${item}`);
  const copy = {
    ...demo999901,
    approvals: {
      ...approvals,
      items: { ...approvals.items, [item]: { ...rule, promised: days } },
    },
  };
  const selection = selectCounties([copy], 'demo-999901');
  if (selection.kind === 'refused') throw new Error(selection.faults.join('\n'));
  const { counties } = selection;
  const [county] = counties;
  if (county === undefined) throw new Error('the copy of the county was not selected');
  return createApp({ counties })
    .synth()
    .getStackByName(`groundbreak-${countyName(county)}`).templateFullPath;
};
