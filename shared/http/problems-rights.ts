import type { ProblemTexts } from './problem-text.ts';

/** Codes of hearings, statements, revocation and rectification in the context `approvals`. */
export const rightProblems = {
  'cases.hearing-offered': {
    status: 409,
    title: { zh: '已告知听证权利', en: 'The hearing was offered already' },
    detail: { zh: '本办件已经告知过听证权利。', en: 'The owner was told of the hearing already.' },
  },
  'cases.right-untold': {
    status: 409,
    title: { zh: '没有可以行使的权利', en: 'There is nothing to answer to' },
    detail: {
      zh: '本办件没有撤销告知或者听证告知。',
      en: 'No revocation was announced and no hearing offered in this case.',
    },
  },
  'cases.right-used': {
    status: 409,
    title: { zh: '已经提出', en: 'Said already' },
    detail: { zh: '您已经提出过，部门可以看到。', en: 'You have said so already; the department sees it.' },
  },
  'cases.period-over': {
    status: 409,
    title: { zh: '期限已过', en: 'The period is over' },
    detail: { zh: '期限已于{until}届满。', en: 'The period ended on {until}.' },
    exposes: ['until'],
  },
  'cases.period-running': {
    status: 409,
    title: { zh: '陈述申辩、听证期限未满', en: 'The period still runs' },
    detail: {
      zh: '当事人尚未表示意见，期限未满（届满日：{until}；未送达的自送达起算）。',
      en: 'Its owner has not answered and the period still runs, until {until}; it begins with service.',
    },
    exposes: ['until'],
  },
  'cases.hearing-owed': {
    status: 409,
    title: { zh: '须先举行听证', en: 'A hearing is owed' },
    detail: {
      zh: '当事人已申请听证，须先举行听证再作决定（行政许可法第四十七条、第四十八条）。',
      en: 'A hearing was asked for; it is held before the decision (Administrative Licensing Law, Art. 47 and 48).',
    },
  },
  'cases.filed-again': {
    status: 409,
    title: { zh: '已重新申报', en: 'Filed again' },
    detail: {
      zh: '事项{item}已重新申报，原办件不能更正。',
      en: 'Item {item} was filed again; the former case is not rectified any more.',
    },
    exposes: ['item'],
  },
  'cases.release-missing': {
    status: 409,
    title: { zh: '须经负责人放行', en: 'A release is missing' },
    detail: {
      zh: '更正须先由部门负责人放行并说明理由。',
      en: 'A head of the department releases it first, with a reason.',
    },
  },
  'cases.dependants-too-many': {
    status: 409,
    title: { zh: '关联办件过多', en: 'Too many cases ended with it' },
    detail: {
      zh: '随其终止的办件超过三十件，请重新申报。',
      en: 'More than thirty cases ended with it; file anew.',
    },
  },
} as const satisfies ProblemTexts;
