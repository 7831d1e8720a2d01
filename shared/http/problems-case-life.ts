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
  'cases.stop-repeated': {
    status: 409,
    title: { zh: '同类特别程序只能进行一次', en: 'This special procedure was had before' },
    detail: {
      zh: '办件已进行过同类特别程序（{type}）；确需再次进行的，须经本部门负责人放行。',
      en: 'The case has had a special procedure of this type ({type}); another needs the release of the department’s head.',
    },
    exposes: ['type'],
  },
  'cases.no-extension': {
    status: 422,
    title: { zh: '法律没有规定可以延长', en: 'The law grants no extension' },
    detail: {
      zh: '{item}没有可以延长办理期限的法律依据。',
      en: 'No law grants an extension of the limit of {item}.',
    },
    exposes: ['item'],
  },
  'cases.extended-before': {
    status: 409,
    title: { zh: '只能延长一次', en: 'It was extended before' },
    detail: { zh: '办件（{item}）的期限已延长过。', en: 'The limit of the case ({item}) was extended once.' },
    exposes: ['item'],
  },
  'cases.extension-too-long': {
    status: 422,
    title: { zh: '延长的天数超过法定上限', en: 'The extension is too long' },
    detail: {
      zh: '{item}最多延长{most}个工作日（{basis}）。',
      en: '{item} may be extended by {most} working days at most ({basis}).',
    },
    exposes: ['item', 'most', 'basis'],
  },
  'cases.extension-late': {
    status: 409,
    title: { zh: '期限届满后不得延长', en: 'It is too late for an extension' },
    detail: {
      zh: '办理期限已于{due}届满。',
      en: 'The case was due on {due}; an extension is granted before that day is over.',
    },
    exposes: ['due'],
  },
  'cases.no-paper-owed': {
    status: 409,
    title: { zh: '没有待补发的文书', en: 'No paper is owed' },
    detail: {
      zh: '办件（{item}）不是默认同意，或者文书已补发。',
      en: 'The case ({item}) was not approved by default, or its paper was issued.',
    },
    exposes: ['item'],
  },
} as const satisfies ProblemTexts;
