import type * as z from 'zod/mini';
import * as life from '../../../../shared/contracts/case-life.ts';
import { noticeServed } from '../../../../shared/contracts/notice-events.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import { dayWords, receiptWords } from './due-words.ts';
import { nameItem } from './name-item.ts';
import { nameMaterial } from './name-material.ts';
import { actWords, periodWords } from './period-words.ts';
import { nothingToDo, sentences } from './sentences.ts';
import { tellingOf } from './told.ts';

type Defects = readonly z.output<typeof life.defect>[];

const defectWords = (defects: Defects): Bilingual => {
  const said = defects.map(({ material, what }) => ({ name: nameMaterial(material), what }));
  return {
    zh: said.map(({ name, what }) => `${name.zh}：${what}`).join('；'),
    en: said.map(({ name, what }) => `${name.en}: ${what}`).join('; '),
  };
};

const defectsOf = (item: Bilingual, defects: Defects): Bilingual => {
  const said = defectWords(defects);
  return { zh: `${item.zh}须补正：${said.zh}。`, en: `To be corrected for ${item.en}: ${said.en}.` };
};

export const tellCorrectionNoticed = tellingOf(life.applicationCorrectionNoticed, ({ cases, document }) => ({
  title: { zh: '一次性告知补正', en: 'One notice of everything to be corrected' },
  happened: {
    zh: '各部门须补正的全部内容在此一次告知。',
    en: 'This is everything that all departments ask to be corrected.',
  },
  why: sentences(...cases.map(({ item, defects }) => defectsOf(nameItem(item), defects))),
  todo: periodWords(document) ?? {
    zh: '请补正全部内容并重新提交。',
    en: 'Please correct everything and submit it again.',
  },
  paper: document,
}));

/** Told only with a notice of its own: the notice of the application has told the others. */
export const tellCorrectionAsked = tellingOf(life.caseCorrectionAsked, ({ defects, document }, { item }) =>
  document === undefined
    ? undefined
    : {
        title: { zh: `补正告知：${item.zh}`, en: `To be corrected: ${item.en}` },
        happened: {
          zh: `${item.zh}的申请材料须补正。`,
          en: `The application for ${item.en} must be corrected.`,
        },
        why: defectsOf(item, defects),
        todo: periodWords(document) ?? {
          zh: '请补正全部内容并重新提交。',
          en: 'Please correct everything and submit it again.',
        },
        paper: document,
      },
);

const notYetAccepted: Bilingual = {
  zh: '尚未受理的，自收到补正材料起重新计算：',
  en: 'If it is not accepted yet, the days count anew.',
};

export const tellResubmitted = tellingOf(life.caseResubmitted, (_data, { item }) => ({
  title: { zh: `补正材料已收到：${item.zh}`, en: `Your correction is received: ${item.en}` },
  happened: { zh: `${item.zh}的补正材料已收到。`, en: `The correction for ${item.en} is received.` },
  todo: sentences(nothingToDo, notYetAccepted, receiptWords),
}));

export const tellCorrectionLapsed = tellingOf(
  life.caseCorrectionLapsed,
  ({ rule, basis, document }, { item }) => ({
    title: { zh: `补正逾期：${item.zh}`, en: `The correction has lapsed: ${item.en}` },
    happened:
      rule === 'withdrawn'
        ? {
            zh: `${item.zh}逾期未补正，视为撤回申请。`,
            en: `${item.en} was not corrected in time and counts as withdrawn.`,
          }
        : {
            zh: `${item.zh}逾期未补正，不予许可。`,
            en: `${item.en} was not corrected in time and is refused.`,
          },
    why: { zh: `依据：${basis}。`, en: `By ${basis}.` },
    todo: {
      zh: '材料补齐后，您可以在原申报基础上再次申报；没有期限要求。',
      en: 'When the materials are complete you may file it again, in continuation of the application; there is no time limit.',
    },
    paper: document,
  }),
);

export const tellPeriodBegun = tellingOf(
  life.casePeriodBegun,
  ({ notice, servedAt, until, provisional }, { item, papers }) => {
    const what = papers[notice]?.respond;
    const act = actWords(what ?? '');
    const day = dayWords(until, provisional);
    return {
      title: {
        zh: `截止 ${day.zh}：${item.zh}`,
        en: `Until ${day.en}: ${item.en}`,
      },
      happened: {
        zh: `文书 ${notice} 已于 ${servedAt.slice(0, 10)} 送达，期限起算（${item.zh}）。`,
        en: `The paper ${notice} was served on ${servedAt.slice(0, 10)} and its period runs (${item.en}).`,
      },
      todo: {
        zh: `${day.zh} 结束前，请${act.zh}。`,
        en: `Until the end of ${day.en} ${act.en}.`,
      },
      respond: what === undefined ? undefined : { what, until },
    };
  },
);

/** Told where a period of law runs from the service, and no event of the case says its end. */
export const tellServed = tellingOf(noticeServed, ({ number, servedAt }, { item, papers }) =>
  papers[number]?.remedies !== true
    ? undefined
    : {
        title: { zh: `文书已送达：${item.zh}`, en: `A paper was served: ${item.en}` },
        happened: {
          zh: `文书 ${number} 已于 ${servedAt.slice(0, 10)} 送达（${item.zh}）。`,
          en: `The paper ${number} was served on ${servedAt.slice(0, 10)} (${item.en}).`,
        },
        todo: {
          zh: '不服的，文书所载复议、诉讼期限自该日起计算。',
          en: 'If you do not agree, the periods for review and lawsuit that it names run from that day.',
        },
      },
);
