import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';

/** A day past the last published calendar is provisional, and says so. */
export const dayWords = (day: string, provisional: boolean): Bilingual =>
  provisional ? { zh: `${day}（暂定）`, en: `${day} (provisional)` } : { zh: day, en: day };

/** By when the department decides; nothing when no due day is known. */
export const dueWords = (due: string, provisional: boolean): Bilingual | undefined => {
  if (due === '') return undefined;
  const day = dayWords(due, provisional);
  return {
    zh: `办理期限届满日：${day.zh}。`,
    en: `It is to be decided by ${day.en}.`,
  };
};

/** What a receipt begins: 行政许可法 Art. 32. */
export const receiptWords: Bilingual = {
  zh: '部门在五个工作日内受理、一次性告知全部补正内容或者书面说明不予受理；逾期未告知的，自收到之日起即为受理（《行政许可法》第三十二条）。',
  en: 'Within five working days the department accepts it, names everything to be corrected at once, or refuses it in writing; without a word from it the case is accepted as of its receipt (Administrative Licensing Law, Art. 32).',
};
