/** Fictional, of the demonstration county. */
const handling = { version: 2, handler: '王小明', office: '行政审批科' };

export const consultationExample = {
  ...handling,
  opinion: '涉及河道管理范围，征求意见',
  departments: ['water', 'ecology'],
  question: '该工程距河道管理范围线不足三十米，是否影响行洪？',
  days: 5,
  joint: true,
};

export const removalExample = {
  ...handling,
  opinion: '经核实不在其职责范围',
  department: 'ecology',
  reason: '项目不在生态保护红线范围内',
};

export const opinionExample = {
  handler: '李水明',
  office: '河道管理科',
  opinion: '不在河道管理范围内，无意见',
  result: 'agree',
};

export const hearingOfferExample = {
  ...handling,
  opinion: '直接关系相邻权利人重大利益',
  reasons: ['拟建高层可能影响北侧住宅日照'],
};

export const revocationExample = {
  ...handling,
  version: 3,
  opinion: '以欺骗手段取得行政许可',
  reasons: ['申请材料中的测绘成果系伪造'],
  basis: '行政许可法第六十九条第二款',
};

export const rectificationExample = {
  ...handling,
  version: 3,
  opinion: '误点不予许可，予以更正',
  reason: '经办人误操作，审查结论为符合条件',
};
