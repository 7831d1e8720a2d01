/** A fictional project of the demonstration county. */
export const registrationExample = {
  code: '2603-330112-07-02-102341',
  name: '青山湖精密制造厂房（示例）',
  owner: '91330112MA9TE5T12Y',
  division: '330112',
  declaredNotSecret: true,
  funds: 'social',
  use: 'industrial',
  linear: false,
  landWithDesign: false,
  land: 'transferred',
  shelterDuty: false,
  investment: 12_000,
  landArea: 15_000,
  buildingArea: 18_000,
  height: 23.5,
  site: {
    type: 'Polygon',
    coordinates: [
      [
        [119.7312, 30.2331],
        [119.7336, 30.2331],
        [119.7336, 30.2349],
        [119.7312, 30.2349],
        [119.7312, 30.2331],
      ],
    ],
  },
  works: [
    {
      name: '一号厂房工程',
      buildings: [{ name: '1号厂房', use: 'industrial', area: 18_000, height: 23.5, fireClass: 2 }],
    },
  ],
  parties: [{ type: 1, name: '示例制造有限公司', creditCode: '91330112MA9TE5T12Y' }],
};

export const partyExample = {
  type: 4,
  name: '示例建筑设计院',
  creditCode: '12330112MB9T0002XN',
  qualification: '建筑工程甲级',
  person: { name: '王小明', idType: 'id-card', idNumber: '11010519491231002X', phone: '13800008000' },
};

export const splitExample = {
  works: [
    { name: '一期工程', buildings: ['bld_01KJQ4Z6W0000000000000000A'] },
    { name: '二期工程', buildings: ['bld_01KJQ4Z6W0000000000000000B'] },
  ],
};

export const mergeExample = {
  worksIds: ['wrk_01KJQ4Z6W0000000000000000A', 'wrk_01KJQ4Z6W0000000000000000B'],
  name: '厂房工程',
};

export const buildingExample = {
  version: 1,
  name: '1号厂房',
  use: 'industrial',
  area: 18_000,
  height: 23.5,
  fireClass: 2,
  floorsAbove: '5',
  structure: '钢筋混凝土框架',
};

export const amendmentExample = {
  version: 1,
  address: '青山湖街道大园路1号',
  plannedStart: '2026-04-14',
  plannedEnd: '2026-11-12',
  scaleAndContent: '五层厂房一栋',
  constructionNature: 1,
};
