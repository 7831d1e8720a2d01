import { acceptanceExample } from './examples.ts';

export const suspensionExample = {
  ...acceptanceExample,
  version: 2,
  opinion: '须组织专家评审',
  type: 'appraisal',
  basis: '行政许可法第四十五条',
  days: 10,
};

export const resumptionExample = { ...acceptanceExample, version: 3, opinion: '专家评审已结束' };

export const extensionExample = {
  ...acceptanceExample,
  version: 2,
  opinion: '同意延长',
  days: 10,
  reason: '方案复杂，须进一步核实',
};

export const paperExample = { ...acceptanceExample, version: 3, opinion: '补发决定文书' };
