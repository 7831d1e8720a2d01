import { refusalReasons } from '../../../../shared/catalogue/refusal-reasons.ts';
import * as approvals from '../../../../shared/contracts/case-events.ts';
import { licenceHeld, licenceIssued } from '../../../../shared/contracts/licence-events.ts';
import { materialRefused } from '../../../../shared/contracts/material-events.ts';
import { licenceProblems } from '../../../../shared/http/problems-licences.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import { nameItem } from './name-item.ts';
import { nameMaterial } from './name-material.ts';
import { listed, nothingToDo, sentences } from './sentences.ts';
import { tellingOf } from './told.ts';

const stageWords = (stages: readonly number[]): Bilingual => ({
  zh: `第 ${stages.join('、')} 阶段`,
  en: `${stages.length === 1 ? 'stage' : 'stages'} ${stages.join(', ')}`,
});

export const tellStageCompleted = tellingOf(approvals.stageCompleted, ({ stages, passed }) => {
  const stage = stageWords(stages);
  const names = listed(passed.map(nameItem));
  return {
    title: { zh: `${stage.zh}办结`, en: `Completed: ${stage.en}` },
    happened: {
      zh: `${stage.zh}应当通过的事项已经通过：${names.zh}。`,
      en: `What ${stage.en} asks for has passed: ${names.en}.`,
    },
    todo: {
      zh: '您可以申报下一阶段；没有期限要求。',
      en: 'You may file the next stage; there is no time limit.',
    },
  };
});

export const tellStageSettled = tellingOf(approvals.stageSettled, ({ stages, completed }) => {
  const stage = stageWords(stages);
  return {
    title: { zh: `${stage.zh}事项全部办结`, en: `Settled: ${stage.en}` },
    happened: { zh: `${stage.zh}的事项已全部办结。`, en: `Every case of ${stage.en} is closed.` },
    todo: completed
      ? nothingToDo
      : {
          zh: '该阶段尚未办结：未通过的事项可以在原申报基础上再次申报；没有期限要求。',
          en: 'The stage is not completed: file again what has not passed, in continuation of the application; there is no time limit.',
        },
  };
});

export const tellLicenceIssued = tellingOf(licenceIssued, ({ number, identifier, issued }, { item }) => ({
  title: { zh: `证照已颁发：${item.zh}`, en: `The licence is issued: ${item.en}` },
  happened: {
    zh: `${item.zh}的证照已于 ${issued} 颁发，证号 ${number}，电子证照标识 ${identifier}。`,
    en: `The licence of ${item.en} was issued on ${issued}: number ${number}, identifier ${identifier}.`,
  },
  todo: sentences(nothingToDo, {
    zh: '证照可随时下载，任何人都可以凭标识核验。',
    en: 'You may fetch it at any time; everybody can verify it by its identifier.',
  }),
}));

const heldReasons: ReadonlyMap<string, { readonly title: Bilingual }> = new Map(
  Object.entries(licenceProblems),
);

export const tellLicenceHeld = tellingOf(licenceHeld, ({ code, characters = [] }, { item }) => {
  const reason = heldReasons.get(code)?.title;
  const isName = characters.length > 0;
  return {
    title: { zh: `证照暂不能颁发：${item.zh}`, en: `The licence is held: ${item.en}` },
    happened: {
      zh: `${item.zh}已经通过，证照暂不能颁发；许可的效力不受影响。`,
      en: `${item.en} has passed, but its licence cannot be issued yet; the approval stands.`,
    },
    why: sentences(
      reason && { zh: `原因：${reason.zh}。`, en: `Reason: ${reason.en}.` },
      isName
        ? { zh: `字符：${characters.join('、')}。`, en: `Characters: ${characters.join(', ')}.` }
        : undefined,
    ),
    todo: isName
      ? {
          zh: '名称有误的，请更正后申请重新制证；无误的，无需办理。没有期限要求。',
          en: 'If the name is wrong, correct it and ask for the licence again; if it is right, there is nothing for you to do. There is no time limit.',
        }
      : nothingToDo,
  };
});

const refusals: ReadonlyMap<string, Bilingual> = new Map(Object.entries(refusalReasons));

export const tellMaterialRefused = tellingOf(materialRefused, ({ materialId, material, reason }) => {
  const name = nameMaterial(material);
  const why = refusals.get(reason) ?? { zh: reason, en: reason };
  return {
    title: { zh: `材料检查未通过：${name.zh}`, en: `A material is refused: ${name.en}` },
    happened: {
      zh: `${name.zh}（${materialId}）检查未通过，不能使用。`,
      en: `${name.en} (${materialId}) did not pass inspection and cannot be used.`,
    },
    why: { zh: `原因：${why.zh}。`, en: `Reason: ${why.en}.` },
    todo: {
      zh: '请重新上传该材料；没有期限要求。',
      en: 'Please upload it once more; there is no time limit.',
    },
    respond: { what: 'upload', until: null },
  };
});
