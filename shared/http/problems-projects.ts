import type { ProblemTexts } from './problem-text.ts';

/** Codes of the context `projects`. */
export const projectProblems = {
  'projects.not-found': {
    status: 404,
    title: { zh: '未找到', en: 'Not found' },
    detail: {
      zh: '没有这个项目、工程、单体或人员，或者它不属于您。',
      en: 'There is no such project, works, building or person, or it is not yours.',
    },
  },
  'projects.duplicate': {
    status: 409,
    title: { zh: '已存在', en: 'It exists already' },
    detail: {
      zh: '相同的项目代码（或参建单位、用地记录）已登记。',
      en: 'The same project code (or party, or land record) is registered already.',
    },
    exposes: ['projectId'],
  },
  'projects.version-stale': {
    status: 409,
    title: { zh: '数据已被更新', en: 'The record has changed since' },
    detail: {
      zh: '请重新读取，核对后以新的 version 重试。',
      en: 'Read it again, check, and retry with the new version.',
    },
    exposes: ['version'],
  },
  'projects.state-conflict': {
    status: 409,
    title: { zh: '当前状态不允许', en: 'The present state does not allow it' },
    detail: {
      zh: '该工程已被拆分或合并，请使用后续工程。',
      en: 'The works has been split or merged; use its successors.',
    },
    exposes: ['successors'],
  },
  'projects.not-declared': {
    status: 422,
    title: { zh: '未作非涉密声明', en: 'Not declared free of secrets' },
    detail: {
      zh: '涉密工程一律不得在本系统登记。请确认项目不涉及国家秘密并作出声明；涉密项目请到线下办理。',
      en: 'A secret project must never be registered here. Declare that the project holds no state secret; a secret one is handled off line.',
    },
  },
  'projects.owner-differs': {
    status: 422,
    title: { zh: '建设单位与登记人不一致', en: 'The owner is not the one you act for' },
    detail: {
      zh: '建设单位只能登记本单位的项目，代办员只能登记委托单位的项目；其他情形请到综合窗口。',
      en: 'An applicant registers for the own organisation, an agent for the one it acts for; in any other case go to the window.',
    },
  },
  'projects.division-unknown': {
    status: 422,
    title: { zh: '行政区划不属于本县', en: 'The division is not one of this county' },
    detail: { zh: '本县的行政区划为：{divisions}。', en: 'The divisions of this county are: {divisions}.' },
    exposes: ['divisions'],
  },
  'projects.owner-single': {
    status: 422,
    title: { zh: '一个项目只有一个建设单位', en: 'A project has one owner' },
    detail: {
      zh: '建设单位类型（1）只能是项目登记的建设单位。',
      en: 'The party of type 1 can only be the owner that the project is registered for.',
    },
  },
  'projects.buildings-differ': {
    status: 422,
    title: { zh: '单体分配不完整', en: 'The buildings do not add up' },
    detail: {
      zh: '拆分时原工程的每个单体须且只能出现在一个新工程中。',
      en: 'In a split every building of the works must be in exactly one of the new works.',
    },
  },
  'projects.merge-across': {
    status: 422,
    title: { zh: '只能合并同一项目的工程', en: 'Only works of one project merge' },
    detail: { zh: '所列工程属于不同的项目。', en: 'The works that you named belong to different projects.' },
  },
  'projects.dates-reversed': {
    status: 422,
    title: { zh: '拟开工时间须早于拟建成时间', en: 'The planned start must be before the planned end' },
    detail: {
      zh: '交换标准要求 NKGSJ 早于 NJCSJ。',
      en: 'The exchange standard demands that NKGSJ is before NJCSJ.',
    },
  },
  'projects.too-many': {
    status: 422,
    title: { zh: '数量超出上限', en: 'Above the limit' },
    detail: {
      zh: '一个项目最多 20 个工程、60 个单体。',
      en: 'A project has at most 20 works and 60 buildings.',
    },
  },
} as const satisfies ProblemTexts;
