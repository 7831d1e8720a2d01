// long: what every kind of paper says, one after the other
import type { PaperFacts } from '../../functions/notices/document/paper-facts.ts';
import type { KnownCase } from '../../functions/notices/domain/known-case.ts';
import type { PaperData } from '../../functions/notices/writing/read-paper.ts';
import { type Paper, type PaperKind, paperNames } from '../../shared/contracts/paper.ts';

const owner = '91330112MA9TE5T12Y';

/** A paper about a case that is not accepted yet; S2-03 of a works, with nr. */
export const aKnownCase = (changes: Partial<KnownCase> = {}): KnownCase => ({
  caseId: 'cas_01K4P9V3S8Q2M7N5X6R0T1W2Y3',
  projectId: 'prj_01K4P9V3S8Q2M7N5X6R0T1W2Y3',
  owner,
  item: 'S2-03',
  department: 'nr',
  worksId: 'wrk_01K4P9V3S8Q2M7N5X6R0T1W2Y3',
  members: [],
  filedAt: '2026-09-18T10:20:00.000+08:00',
  receivedAt: '2026-09-18T10:20:00.000+08:00',
  ...changes,
});

const accepted = { acceptedAt: '2026-09-21T09:00:00.000+08:00' };

export const someRemedies: NonNullable<Paper['remedies']> = [
  {
    kind: 'review',
    authority: '示范县人民政府',
    period: { value: 60, unit: 'days' },
    basis: '行政复议法第二十条',
  },
  {
    kind: 'lawsuit',
    authority: '示范县人民法院',
    period: { value: 6, unit: 'months' },
    basis: '行政诉讼法第四十六条',
  },
];

const reasons = ['总平面布置不符合控制性详细规划确定的建筑退让要求。', '停车位数量少于规划条件规定的120个。'];
const earlier = '2609-999901-04-01-123456-S2-03-001-02';

const defects = [
  { material: 'site-plan', what: '总平面图未标注建筑退让距离和竖向标高，请补充后加盖设计单位出图章。' },
  { material: 'design-proposal', what: '设计方案缺少日照分析报告。', follows: 'S2-01' },
];

interface Sample {
  readonly document?: Partial<Paper>;
  readonly data?: PaperData;
  readonly cases?: readonly KnownCase[];
}

const samples: Readonly<Record<PaperKind, Sample>> = {
  acceptance: { data: { by: 'notice', accepted: '2026-09-21', due: '2026-10-29', provisional: false } },
  'not-a-matter': { data: { reasons: ['该临时设施占地不足300平方米，依法无须取得规划许可。'] } },
  'acceptance-refusal': {
    document: { remedies: someRemedies },
    data: { kind: 'not-ours', reasons: ['该项目跨县级行政区域。'], rightAuthority: '示范市规划和自然资源局' },
  },
  correction: {
    document: { respond: { what: 'correct', days: 15, basis: '示范县工程建设项目审批补正规则（示例）' } },
    data: {
      lead: 'nr',
      cases: [
        { ...aKnownCase(), defects },
        {
          caseId: 'cas_01K4P9V3S8Q2M7N5X6R0T1W2Y4',
          item: 'S2-05',
          department: 'water',
          defects: [{ material: 'soil-plan', what: '水土保持方案未附弃渣场选址意见。' }],
        },
      ],
    },
    cases: [
      aKnownCase(),
      aKnownCase({ caseId: 'cas_01K4P9V3S8Q2M7N5X6R0T1W2Y4', item: 'S2-05', department: 'water' }),
    ],
  },
  lapse: {
    document: { remedies: someRemedies },
    data: { notice: earlier, rule: 'withdrawn', basis: '示范县工程建设项目审批补正规则（示例）' },
  },
  'special-procedure': {
    data: {
      type: 'appraisal',
      basis: '《中华人民共和国行政许可法》第四十五条',
      clocks: ['promise', 'statute'],
      days: 20,
      until: '2026-10-27',
    },
    cases: [aKnownCase(accepted)],
  },
  extension: {
    data: {
      days: 10,
      reason: '设计方案涉及多部门专业论证，论证意见尚未汇总。',
      basis: '《中华人民共和国行政许可法》第四十二条第一款',
      due: '2026-11-12',
      provisional: false,
    },
    cases: [aKnownCase(accepted)],
  },
  approval: { cases: [aKnownCase(accepted)] },
  'default-approval': {
    data: { late: false, basis: '示范县超时默认试点规则（示例）' },
    cases: [aKnownCase(accepted)],
  },
  refusal: { document: { remedies: someRemedies }, data: { reasons }, cases: [aKnownCase(accepted)] },
  withdrawal: { data: { reason: '建设单位调整建设规模，拟重新编制设计方案。' } },
  'hearing-offer': {
    document: {
      respond: {
        what: 'ask-for-hearing',
        days: 5,
        basis: '《中华人民共和国行政许可法》第四十七条第一款',
      },
    },
    data: { reasons: ['拟建建筑对相邻住宅的日照产生重大影响。'] },
    cases: [aKnownCase(accepted)],
  },
  'revocation-announcement': {
    document: {
      respond: { what: 'state', days: 5, basis: '《中华人民共和国行政许可法》第七条' },
    },
    data: {
      reasons: ['申报材料中的日照分析报告系伪造。'],
      basis: '《中华人民共和国行政许可法》第六十九条第二款',
    },
    cases: [aKnownCase(accepted)],
  },
  revocation: {
    document: { remedies: someRemedies },
    data: {
      reasons: ['申报材料中的日照分析报告系伪造。'],
      basis: '《中华人民共和国行政许可法》第六十九条第二款',
    },
    cases: [aKnownCase(accepted)],
  },
  rectification: { data: { undone: 'case-refused', reason: '经办人误将另一办件的决定录入本办件。' } },
};

export const paperKinds = Object.keys(paperNames).filter((name): name is PaperKind =>
  Object.hasOwn(paperNames, name),
);

/** What the paper of this kind is drawn from, issued on 25 September 2026 by nr. */
export const paperFacts = (kind: PaperKind, changes: Partial<PaperFacts> = {}): PaperFacts => {
  const { document, data = {}, cases = [aKnownCase()] } = samples[kind];
  return {
    document: { number: '2609-999901-04-01-123456-S2-03-001-03', kind, ...document },
    data,
    issuedAt: '2026-09-25T16:30:00.000+08:00',
    project: {
      projectId: 'prj_01K4P9V3S8Q2M7N5X6R0T1W2Y3',
      code: '2609-999901-04-01-123456',
      name: '示范县锦北产业园一期工程',
      owner,
      ownerName: '示例置业有限公司',
      works: { wrk_01K4P9V3S8Q2M7N5X6R0T1W2Y3: '一号厂房及配套用房' },
    },
    worksId: 'wrk_01K4P9V3S8Q2M7N5X6R0T1W2Y3',
    cases,
    department: 'nr',
    county: {
      name: '示范县',
      departments: {
        nr: '示范县规划和自然资源局',
        water: '示范县水利局',
        housing: '示范县住房和城乡建设局',
      },
    },
    ...changes,
  };
};
