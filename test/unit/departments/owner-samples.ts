// long: one sample for each type of event
import { caseNamed, facts, project } from './told-cases.ts';

export const owner = '91330112MA9TE5T12Y';
export const projectCode = '2602-330112-89-01-306278';

export const registration = {
  code: projectCode,
  name: '临安精密轴承厂房',
  owner,
  division: '330112',
  funds: 'social',
  use: 'industry',
  linear: false,
  landWithDesign: false,
  land: 'transferred',
  shelterDuty: false,
  investment: 8_000,
  landArea: 20_000,
  buildingArea: 30_000,
  height: 24,
  declaredNotSecret: true,
  flowType: 6,
  rulesVersion: '1',
  works: [],
  parties: [],
  warnings: [],
};

const basis = '《行政许可法》第三十二条';
const remedies = [
  { kind: 'review', authority: '临安区人民政府', period: { value: 60, unit: 'days' }, basis },
  { kind: 'lawsuit', authority: '杭州市临安区人民法院', period: { value: 6, unit: 'months' }, basis },
];

/** A paper of the case, the nth. */
export const aPaper = (kind: string, more: Record<string, unknown> = {}) => ({
  number: `${projectCode}-S2-03-001-01`,
  kind,
  ...more,
});

const handled = { handler: 'per_01KJ00000000000000000000H1', office: '审批科', opinion: '同意' };
const defects = [{ material: 'site-plan', what: '缺少退界尺寸' }];
const correct = { respond: { what: 'correct', days: 10, basis } };
const used = { usedDays: 3, limitDays: 12, due: '2026-03-26', light: 'green' };
const review = { ...facts(8, 3), ...handled };
const limit = { value: 12, unit: 'working-days', from: 'acceptance', basis };
const days = { due: '2026-03-26', provisional: false };
const reasons = ['不符合控制性详细规划'];

export const aFiling = (count: number) => ({
  scope: 'wrk_01KJ00000000000000000000W1',
  stages: [2],
  flowType: 6,
  catalogueVersion: '2026-1',
  rulesVersion: '1',
  owner,
  cases: Array.from({ length: count }, (_, index) => ({
    caseId: caseNamed(index + 1),
    item: 'S2-03',
    state: index === 1 ? 0 : 1,
    department: 'nr',
    after: index === 1 ? ['S2-01'] : [],
    promised: limit,
  })),
  materials: [],
  carried: [],
});

/** Data of an event of each type that an owner is told of. */
export const toldSamples: Readonly<Record<string, Record<string, unknown>>> = {
  'project-registered': registration,
  'application-filed': aFiling(2),
  'application-correction-noticed': {
    lead: 'nr',
    by: 'clock',
    cases: [{ caseId: caseNamed(1), item: 'S2-03', department: 'nr', defects }],
    document: aPaper('correction', correct),
  },
  'case-opened': { ...facts(1, 1), received: '2026-03-02T12:00:00.000+08:00' },
  'case-not-opened': { ...facts(0, 1), because: { item: 'S2-01', state: 13 } },
  'case-accepted': {
    ...review,
    by: 'silence',
    accepted: '2026-03-02T12:00:00.000+08:00',
    ...days,
    document: aPaper('acceptance'),
  },
  'case-not-a-matter': { ...review, reasons, document: aPaper('not-a-matter', { remedies }) },
  'case-acceptance-refused': {
    ...review,
    kind: 'not-ours',
    reasons,
    rightAuthority: '杭州市规划和自然资源局',
    document: aPaper('acceptance-refusal', { remedies }),
  },
  'case-correction-asked': {
    ...review,
    defects,
    notice: aPaper('correction').number,
    document: aPaper('correction', correct),
  },
  'case-resubmitted': { ...facts(7, 4), materials: [] },
  'case-correction-lapsed': {
    ...facts(2, 4),
    notice: aPaper('correction').number,
    rule: 'withdrawn',
    basis,
    document: aPaper('lapse', { remedies }),
  },
  'case-period-begun': {
    ...facts(6, 3),
    notice: aPaper('correction').number,
    servedAt: '2026-03-06T09:00:00.000+08:00',
    until: '2026-03-20',
    provisional: false,
  },
  'case-suspended': {
    ...review,
    type: 'expert-review',
    basis,
    clocks: ['promise'],
    days: 10,
    until: '2026-03-20',
    document: aPaper('special-procedure'),
  },
  'case-resumed': { ...review, by: 'lapse', ...days },
  'case-extended': {
    ...review,
    days: 5,
    reason: '案情复杂',
    basis,
    ...days,
    document: aPaper('extension'),
  },
  'case-recounted': {
    ...facts(8, 3),
    before: { due: '2026-10-08', provisional: true },
    after: { due: '2026-10-12', provisional: false },
    calendar: '2026',
    notice: '国办发明电〔2025〕7号',
    light: 'green',
  },
  'case-passed': { ...review, ...used, by: 'default', document: aPaper('default-approval') },
  'case-refused': { ...review, ...used, reasons, document: aPaper('refusal', { remedies }) },
  'case-withdrawn': { ...facts(14, 4), reason: '方案调整', document: aPaper('withdrawal') },
  'case-paper-issued': { ...review, late: false, document: aPaper('approval') },
  'case-revocation-announced': {
    ...review,
    reasons,
    basis,
    document: aPaper('revocation-announcement', { respond: { what: 'state', days: 5, basis } }),
  },
  'case-statement-given': { ...facts(11, 5), text: '请联系张三 13800138000' },
  'case-hearing-offered': {
    ...review,
    reasons,
    document: aPaper('hearing-offer', { respond: { what: 'ask-for-hearing', days: 5, basis } }),
  },
  'case-hearing-requested': { ...facts(11, 5), reason: '请联系张三 13800138000' },
  'case-revoked': { ...review, reasons, basis, document: aPaper('revocation', { remedies }) },
  'case-review-marked': { ...facts(11, 5), because: { item: 'S2-01', caseId: caseNamed(2) } },
  'case-rectified': {
    ...review,
    undone: 'case-refused',
    reason: '误操作',
    document: aPaper('rectification'),
  },
  'stage-completed': { scope: project, stages: [2], passed: ['S2-01', 'S2-03'] },
  'stage-settled': { scope: project, stages: [2], completed: false },
  'licence-issued': {
    caseId: caseNamed(1),
    item: 'S2-03',
    department: 'nr',
    licenceId: 'lic_01KJ00000000000000000000L1',
    number: '建字第330112202600001号',
    identifier: '1.2.156.3005.2.11100000MB0000000X001.11330112MB9T00046L.000000001.001.1',
    version: 1,
    numberRule: '1',
    projectCode,
    projectName: registration.name,
    holder: { creditCode: owner },
    issuer: { name: '临安区规划和自然资源局', creditCode: '11330112MB9T00046L' },
    division: { code: '330112', name: '临安区' },
    issued: '2026-03-26',
    location: '临安区',
    scale: '30000 平方米',
    document: { sha256: 'a'.repeat(64), bytes: 1_000 },
  },
  'licence-held': {
    caseId: caseNamed(1),
    item: 'S2-03',
    department: 'nr',
    code: 'licences.glyph-missing',
    characters: ['U+20BB7'],
  },
  'material-refused': {
    materialId: 'mat_01KJ00000000000000000000M1',
    material: 'site-plan',
    reason: 'pdf.encrypted',
  },
  'notice-served': {
    number: aPaper('refusal').number,
    kind: 'refusal',
    item: 'S2-03',
    how: 'available',
    by: { rule: 'available', version: '1', basis },
    servedAt: '2026-03-06T09:00:00.000+08:00',
  },
};
