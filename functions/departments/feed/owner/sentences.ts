import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';

/** Sentences one after the other; those that are absent are left out. */
export const sentences = (...parts: readonly (Bilingual | undefined)[]): Bilingual => {
  const said = parts.flatMap((part) => part ?? []);
  return { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join(' ') };
};

/** A list within a sentence. */
export const listed = (parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(', '),
});

/** Why, in the words of whoever decided. */
export const because = (reasons: readonly string[]): Bilingual | undefined =>
  reasons.length === 0
    ? undefined
    : { zh: `理由：${reasons.join('；')}。`, en: `Reasons: ${reasons.join('; ')}.` };

export const nothingToDo: Bilingual = { zh: '您无需办理。', en: 'There is nothing for you to do.' };
