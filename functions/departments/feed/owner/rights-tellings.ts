import * as life from '../../../../shared/contracts/case-life.ts';
import { periodWords } from './period-words.ts';
import { because, nothingToDo, sentences } from './sentences.ts';
import { tellingOf } from './told.ts';

export const tellRevocationAnnounced = tellingOf(
  life.caseRevocationAnnounced,
  ({ reasons, basis, document }, { item }) => ({
    title: { zh: `拟撤销许可：${item.zh}`, en: `A revocation is announced: ${item.en}` },
    happened: {
      zh: `部门拟撤销${item.zh}的许可，尚未作出决定。`,
      en: `The department means to revoke the approval of ${item.en}; nothing is decided yet.`,
    },
    why: sentences(because(reasons), { zh: `依据：${basis}。`, en: `By ${basis}.` }),
    todo: periodWords(document) ?? {
      zh: '您可以陈述、申辩，也可以申请听证。',
      en: 'You may make a statement or ask for a hearing.',
    },
    paper: document,
  }),
);

export const tellStatementGiven = tellingOf(life.caseStatementGiven, (_data, { item }) => ({
  title: { zh: `陈述申辩已收到：${item.zh}`, en: `Your statement is received: ${item.en}` },
  happened: { zh: `您就${item.zh}的陈述、申辩已收到。`, en: `Your statement on ${item.en} is received.` },
  todo: sentences(nothingToDo, {
    zh: '部门的决定另行告知。',
    en: 'You are told what the department decides.',
  }),
}));

export const tellHearingOffered = tellingOf(life.caseHearingOffered, ({ reasons, document }, { item }) => ({
  title: { zh: `听证告知：${item.zh}`, en: `You may ask for a hearing: ${item.en}` },
  happened: {
    zh: `${item.zh}在作出决定前，您可以申请听证。`,
    en: `Before ${item.en} is decided you may ask for a hearing.`,
  },
  why: because(reasons),
  todo: periodWords(document) ?? {
    zh: '需要听证的，请提出申请。',
    en: 'If you want a hearing, ask for it.',
  },
  paper: document,
}));

export const tellHearingRequested = tellingOf(life.caseHearingRequested, (_data, { item }) => ({
  title: { zh: `听证申请已收到：${item.zh}`, en: `Your request for a hearing is received: ${item.en}` },
  happened: {
    zh: `您就${item.zh}的听证申请已收到。`,
    en: `Your request for a hearing on ${item.en} is received.`,
  },
  todo: sentences(nothingToDo, {
    zh: '听证的安排另行告知。',
    en: 'You are told when the hearing is held.',
  }),
}));
