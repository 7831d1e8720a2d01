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
  'documents.delivery-impossible': {
    status: 422,
    title: { zh: '送达时间有误', en: 'Nothing was delivered then' },
    detail: {
      zh: '送达时间不能晚于现在，也不能早于文书编号时间（{from}）。',
      en: 'A delivery is not in the future, nor before the paper got its number ({from}).',
    },
    exposes: ['from'],
  },
  'documents.delivery-differs': {
    status: 409,
    title: { zh: '该送达已登记且内容不同', en: 'This delivery was recorded otherwise' },
    detail: {
      zh: '该回证编号（{receipt}）已登记了不同的内容，或者本文书登记的送达已达十次。',
      en: 'The receipt {receipt} was recorded with something else, or ten deliveries of this paper are recorded already.',
    },
    exposes: ['receipt'],
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
