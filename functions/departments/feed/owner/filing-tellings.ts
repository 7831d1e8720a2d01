import * as approvals from '../../../../shared/contracts/case-events.ts';
import { projectRegistered } from '../../../../shared/contracts/project-events.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import { receiptWords } from './due-words.ts';
import { nameItem } from './name-item.ts';
import { listed, nothingToDo, sentences } from './sentences.ts';
import { tellingOf } from './told.ts';

export const tellRegistered = tellingOf(projectRegistered, ({ code, name }) => ({
  title: { zh: '项目已登记', en: 'The project is registered' },
  happened: {
    zh: `项目“${name}”（${code}）已登记。`,
    en: `The project "${name}" (${code}) is registered.`,
  },
  todo: {
    zh: '请按办事指南上传材料，申报可以办理的事项；没有期限要求。',
    en: 'Follow the guide: upload the materials and file the items that are open to you; there is no time limit.',
  },
}));

const receivedWords = (items: readonly string[]): Bilingual | undefined => {
  if (items.length === 0) return undefined;
  const names = listed(items.map(nameItem));
  return { zh: `已接件：${names.zh}。`, en: `Received: ${names.en}.` };
};

const waitingWords = (
  cases: readonly { readonly item: string; readonly after: readonly string[] }[],
): Bilingual | undefined => {
  if (cases.length === 0) return undefined;
  const said = cases.map(({ item, after }) => {
    const names = nameItem(item);
    return {
      zh: `${names.zh}，待 ${after.join('、')} 通过`,
      en: `${names.en} until ${after.join(', ')} passes`,
    };
  });
  return {
    zh: `待前置事项通过后接件：${said.map(({ zh }) => zh).join('；')}。`,
    en: `Waiting for a prerequisite: ${said.map(({ en }) => en).join('; ')}.`,
  };
};

export const tellFiled = tellingOf(approvals.applicationFiled, ({ cases }) => ({
  title: {
    zh: `申报已收到，共 ${cases.length} 项`,
    en: `Your application of ${cases.length} items is received`,
  },
  happened: sentences(
    { zh: '您的申报已收到。', en: 'Your application is received.' },
    receivedWords(cases.filter(({ state }) => state !== 0).map(({ item }) => item)),
    waitingWords(cases.filter(({ state }) => state === 0)),
  ),
  todo: sentences(nothingToDo, receiptWords),
}));

export const tellOpened = tellingOf(approvals.caseOpened, ({ received }, { item }) => ({
  title: { zh: `已接件：${item.zh}`, en: `Received: ${item.en}` },
  happened: {
    zh: `前置事项已通过，${item.zh}自 ${received.slice(0, 10)} 起接件。`,
    en: `Its prerequisites have passed; ${item.en} is received as of ${received.slice(0, 10)}.`,
  },
  todo: sentences(nothingToDo, receiptWords),
}));

export const tellNotOpened = tellingOf(approvals.caseNotOpened, ({ because, reason }, { item }) => {
  const cause = because && nameItem(because.item);
  return {
    title: { zh: `未接件即终止：${item.zh}`, en: `Ended before its receipt: ${item.en}` },
    happened: {
      zh: `${item.zh}未接件即终止，未作任何决定。`,
      en: `${item.en} has ended before its receipt; nothing was decided.`,
    },
    why: sentences(
      cause && {
        zh: `原因：前置事项${cause.zh}未通过或已终止。`,
        en: `Its prerequisite ${cause.en} has not passed.`,
      },
      reason === undefined ? undefined : { zh: `说明：${reason}。`, en: `Explanation: ${reason}.` },
    ),
    todo: {
      zh: '前置事项可以重新办理后，您可以在原申报基础上再次申报该事项；没有期限要求。',
      en: 'When that is mended you may file this item again, in continuation of the application; there is no time limit.',
    },
  };
});
