import * as approvals from '../../../../shared/contracts/case-events.ts';
import * as life from '../../../../shared/contracts/case-life.ts';
import { dueWords } from './due-words.ts';
import { nothingToDo, sentences } from './sentences.ts';
import { tellingOf } from './told.ts';

export const tellSuspended = tellingOf(
  life.caseSuspended,
  ({ type, basis, days, until, document }, { item }) => ({
    title: { zh: `特别程序开始：${item.zh}`, en: `Special procedure begun: ${item.en}` },
    happened: {
      zh: `${item.zh}进入特别程序（${type}），共 ${days} 个工作日，至 ${until} 止，期间不计入办理期限。`,
      en: `${item.en} is in a special procedure (${type}) of ${days} working days, until ${until}; its days do not count.`,
    },
    why: { zh: `依据：${basis}。`, en: `By ${basis}.` },
    todo: nothingToDo,
    paper: document,
  }),
);

export const tellResumed = tellingOf(life.caseResumed, ({ by, due, provisional }, { item }) => ({
  title: { zh: `特别程序结束：${item.zh}`, en: `Special procedure ended: ${item.en}` },
  happened: { zh: `${item.zh}恢复计期。`, en: `The days of ${item.en} count again.` },
  why:
    by === 'lapse'
      ? { zh: '原因：告知的期限已满。', en: 'The length that was told is over.' }
      : { zh: '原因：特别程序已办结。', en: 'The special procedure is done.' },
  todo: sentences(nothingToDo, dueWords(due, provisional)),
}));

export const tellExtended = tellingOf(
  life.caseExtended,
  ({ days, reason, basis, due, provisional, document }, { item }) => ({
    title: { zh: `延长办理期限：${item.zh}`, en: `The limit is extended: ${item.en}` },
    happened: {
      zh: `${item.zh}的办理期限延长 ${days} 个工作日。`,
      en: `The limit of ${item.en} is extended by ${days} working days.`,
    },
    why: { zh: `理由：${reason}。依据：${basis}。`, en: `Reason: ${reason}. By ${basis}.` },
    todo: sentences(nothingToDo, dueWords(due, provisional)),
    paper: document,
  }),
);

export const tellWithdrawn = tellingOf(approvals.caseWithdrawn, ({ reason, document }, { item }) => ({
  title: { zh: `已撤回：${item.zh}`, en: `Withdrawn: ${item.en}` },
  happened: { zh: `${item.zh}的申请已撤回，办理终止。`, en: `${item.en} is withdrawn and has ended.` },
  why: { zh: `理由：${reason}。`, en: `Reason: ${reason}.` },
  todo: {
    zh: '您可以在原申报基础上再次申报；没有期限要求。',
    en: 'You may file it again, in continuation of the application; there is no time limit.',
  },
  paper: document,
}));
