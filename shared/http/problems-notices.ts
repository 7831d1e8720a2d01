import type { ProblemTexts } from './problem-text.ts';

/** Codes of the context `notices`. */
export const noticeProblems = {
  'documents.not-found': {
    status: 404,
    title: { zh: '未找到文书', en: 'No such paper' },
    detail: {
      zh: '没有这份文书，或者它不属于您或您的部门。',
      en: 'There is no such paper, or it is not yours or of your department.',
    },
  },
  'contacts.version-stale': {
    status: 409,
    title: { zh: '通知方式已被修改', en: 'The contacts have changed' },
    detail: {
      zh: '刚才有人修改了通知方式，请重新提交。',
      en: 'Somebody else has registered contacts just now; send yours again.',
    },
  },
} as const satisfies ProblemTexts;
