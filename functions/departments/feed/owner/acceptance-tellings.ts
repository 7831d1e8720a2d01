import * as approvals from '../../../../shared/contracts/case-events.ts';
import { dueWords } from './due-words.ts';
import { because, nothingToDo, sentences } from './sentences.ts';
import { tellingOf } from './told.ts';

export const tellAccepted = tellingOf(
  approvals.caseAccepted,
  ({ by, accepted, due, provisional, document }, { item }) => ({
    title: { zh: `已受理：${item.zh}`, en: `Accepted: ${item.en}` },
    happened: {
      zh: `${item.zh}自 ${accepted.slice(0, 10)} 起受理。`,
      en: `${item.en} is accepted as of ${accepted.slice(0, 10)}.`,
    },
    ...(by === 'silence' && {
      why: {
        zh: '五个工作日内未告知补正，依法自收到之日起即为受理（《行政许可法》第三十二条）。',
        en: 'Five working days have passed without a notice, so by law it is accepted as of its receipt (Administrative Licensing Law, Art. 32).',
      },
    }),
    todo: sentences(nothingToDo, dueWords(due, provisional)),
    paper: document,
  }),
);

export const tellNotAMatter = tellingOf(approvals.caseNotAMatter, ({ reasons, document }, { item }) => ({
  title: { zh: `不受理，无需许可：${item.zh}`, en: `No approval is needed: ${item.en}` },
  happened: {
    zh: `${item.zh}依法不需要取得行政许可，决定不受理。`,
    en: `By law ${item.en} is not needed; the application for it is not accepted.`,
  },
  why: because(reasons),
  todo: nothingToDo,
  paper: document,
}));

export const tellAcceptanceRefused = tellingOf(
  approvals.caseAcceptanceRefused,
  ({ kind, reasons, rightAuthority, document }, { item }) => ({
    title: { zh: `不予受理：${item.zh}`, en: `Acceptance refused: ${item.en}` },
    happened: { zh: `${item.zh}不予受理。`, en: `${item.en} is not accepted.` },
    why: because(reasons),
    todo:
      kind === 'not-ours'
        ? {
            zh: `请向有权的行政机关申请${rightAuthority === undefined ? '' : `：${rightAuthority}`}。`,
            en: `Please apply to the authority that decides this${rightAuthority === undefined ? '' : `: ${rightAuthority}`}.`,
          }
        : {
            zh: '材料齐全、符合法定形式后，您可以在原申报基础上再次申报；没有期限要求。',
            en: 'When the materials are complete you may file it again, in continuation of the application; there is no time limit.',
          },
    paper: document,
  }),
);
