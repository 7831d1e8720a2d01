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
