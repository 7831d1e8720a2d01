import type { ProblemTexts } from './problem-text.ts';

/** Codes of the later life of a case: corrections, special procedures, extensions. */
export const caseLifeProblems = {
  'applications.nothing-reported': {
    status: 409,
    title: { zh: '没有需要补正的内容', en: 'Nothing was reported' },
    detail: {
      zh: '各部门均未提出补正内容，或者已经告知。',
      en: 'No department has reported anything, or the notice has gone already.',
    },
  },
  'cases.second-notice': {
    status: 409,
    title: { zh: '只能一次性告知补正', en: 'One notice only' },
    detail: {
      zh: '办件（{item}）已告知过补正；确需再次告知的，须经本部门负责人放行（行政许可法第三十二条）。',
      en: 'The applicant was told once what to correct in {item}; another notice needs the release of the department’s head (Administrative Licensing Law, Art. 32).',
    },
    exposes: ['item'],
  },
  'cases.report-late': {
    status: 409,
    title: { zh: '已过提出补正的期限', en: 'Reporting is over' },
    detail: {
      zh: '各部门须在{last}前提出补正内容，逾期视为没有；请受理或者不予受理。',
      en: 'Departments report until {last}; who has said nothing by then finds nothing wanting. Accept the case or refuse it.',
    },
    exposes: ['last'],
  },
  'cases.defect-not-new': {
    status: 422,
    title: { zh: '不是由前置事项引起的问题', en: 'It does not follow from a prerequisite' },
    detail: {
      zh: '办件（{item}）在前置事项通过后才接件，只能就前置事项（{before}）引起的问题要求补正。',
      en: 'The case ({item}) opened when its prerequisites had passed: only what follows from one of them ({before}) may be corrected.',
    },
    exposes: ['item', 'before'],
  },
} as const satisfies ProblemTexts;
