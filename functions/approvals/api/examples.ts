/** Fictional, of the demonstration county. */
export const filingExample = {
  projectId: 'prj_01KJQ4Z6W0000000000000000A',
  worksId: 'wrk_01KJQ4Z6W0000000000000000A',
  stage: 2,
  items: ['S2-01', 'S2-03'],
  materials: [{ material: 'design-proposal', materialId: 'mat_01KJQ4Z6W0000000000000000A' }],
};

export const acceptanceExample = {
  version: 1,
  handler: '王小明',
  office: '行政审批科',
  opinion: '材料齐全，予以受理',
};

export const refusalExample = {
  ...acceptanceExample,
  opinion: '不属于本机关职权范围',
  kind: 'not-ours',
  reasons: ['该事项由上级自然资源主管部门办理'],
  rightAuthority: '示范市规划和自然资源局',
};

export const decisionExample = {
  ...acceptanceExample,
  version: 2,
  opinion: '符合规划条件，准予许可',
  result: 'passed',
};

export const callbackExample = {
  move: 'decision',
  caseId: 'cas_01KJQ4Z6W0000000000000000A',
  handler: '王小明',
  office: '行政审批科',
  opinion: '符合规划条件，准予许可',
  result: 'passed',
};

export const attributesExample = {
  funds: 'social',
  use: 'office',
  land: 'transferred',
  landArea: 18_000,
  buildingArea: 52_000,
  height: 68,
};

export const outageExample = {
  from: '2026-02-26T08:30:00+08:00',
  to: '2026-02-26T15:00:00+08:00',
  what: '机房停电，部门无法办理',
  function: 'handling',
};

export const calendarYearExample = {
  year: 2027,
  source: '示例：关于2027年部分节假日安排的通知',
  off: [
    '2027-01-01/2027-01-03',
    '2027-02-05/2027-02-11',
    '2027-04-03/2027-04-05',
    '2027-05-01/2027-05-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01/2027-10-07',
  ],
  workingWeekends: ['2027-02-14'],
};
