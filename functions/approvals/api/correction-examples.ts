import { acceptanceExample } from './examples.ts';

export const correctionExample = {
  ...acceptanceExample,
  opinion: '材料不齐，须一次性补正',
  items: [{ material: 'site-plan', what: '总平面图缺少竖向标高' }],
};

export const resubmissionExample = {
  version: 2,
  materials: [{ material: 'site-plan', materialId: 'mat_01KJQ4Z6W0000000000000000A' }],
};

export const releaseExample = { move: 'correction', reason: '补正后的图纸出现新的问题' };
