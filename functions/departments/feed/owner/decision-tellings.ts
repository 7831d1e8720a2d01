import * as approvals from '../../../../shared/contracts/case-events.ts';
import * as life from '../../../../shared/contracts/case-life.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import { nameItem } from './name-item.ts';
import { because, nothingToDo, sentences } from './sentences.ts';
import { tellingOf } from './told.ts';

const mayFileAgain: Bilingual = {
  zh: '条件具备后，您可以在原申报基础上再次申报；没有期限要求。',
  en: 'When its conditions are met you may file it again, in continuation of the application; there is no time limit.',
};

export const tellPassed = tellingOf(approvals.casePassed, ({ by, paperDays = 1, document }, { item }) => ({
  title: { zh: `准予许可：${item.zh}`, en: `Approved: ${item.en}` },
  happened: { zh: `${item.zh}已办结，准予许可。`, en: `${item.en} is approved.` },
  why:
    by === 'default'
      ? {
          zh: `原因：期限届满未作决定，依规定默认同意；决定文书在 ${paperDays} 个工作日内补发。`,
          en: `The limit passed without a decision, so it is approved by default; its paper follows within ${paperDays} working ${paperDays === 1 ? 'day' : 'days'}.`,
        }
      : undefined,
  todo: sentences(nothingToDo, {
    zh: '有证照的，证照颁发后另行告知。',
    en: 'Where there is a licence, you are told when it is issued.',
  }),
  paper: document,
}));

export const tellPaperIssued = tellingOf(life.casePaperIssued, ({ document }, { item }) => ({
  title: { zh: `决定文书已补发：${item.zh}`, en: `The paper of the approval: ${item.en}` },
  happened: {
    zh: `${item.zh}默认同意的决定文书已补发。`,
    en: `The paper of the approval by default of ${item.en} is issued.`,
  },
  todo: nothingToDo,
  paper: document,
}));

export const tellRefused = tellingOf(approvals.caseRefused, ({ reasons, document }, { item }) => ({
  title: { zh: `不予许可：${item.zh}`, en: `Refused: ${item.en}` },
  happened: { zh: `${item.zh}已办结，不予许可。`, en: `${item.en} is refused.` },
  why: because(reasons),
  todo: mayFileAgain,
  paper: document,
}));

export const tellRevoked = tellingOf(life.caseRevoked, ({ reasons, basis, document }, { item }) => ({
  title: { zh: `许可已撤销：${item.zh}`, en: `Revoked: ${item.en}` },
  happened: { zh: `${item.zh}的许可已撤销。`, en: `The approval of ${item.en} is revoked.` },
  why: sentences(because(reasons), { zh: `依据：${basis}。`, en: `By ${basis}.` }),
  todo: sentences(
    { zh: '请停止依据该许可从事的活动。', en: 'Please stop what rests on this approval.' },
    mayFileAgain,
  ),
  paper: document,
}));

export const tellReviewMarked = tellingOf(life.caseReviewMarked, ({ because: cause }, { item }) => {
  const revoked = nameItem(cause.item);
  return {
    title: { zh: `待复核：${item.zh}`, en: `To be reviewed: ${item.en}` },
    happened: { zh: `${item.zh}将由部门复核。`, en: `${item.en} will be reviewed by its department.` },
    why: {
      zh: `原因：所依据的${revoked.zh}已撤销。`,
      en: `It rests on ${revoked.en}, which was revoked.`,
    },
    todo: sentences(nothingToDo, {
      zh: '复核结果另行告知；在此之前它仍然有效。',
      en: 'You are told what comes of it; until then it stands.',
    }),
  };
});

export const tellRectified = tellingOf(life.caseRectified, ({ reason, document }, { item }) => ({
  title: { zh: `决定已更正：${item.zh}`, en: `Rectified: ${item.en}` },
  happened: {
    zh: `${item.zh}此前的决定系误操作，已更正，恢复到该决定之前的状态。`,
    en: `An earlier decision on ${item.en} was a mistake; the case is again as it was before.`,
  },
  why: { zh: `理由：${reason}。`, en: `Reason: ${reason}.` },
  todo: nothingToDo,
  paper: document,
}));
