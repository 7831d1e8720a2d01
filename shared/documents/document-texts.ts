import type { Bilingual } from '../kernel/bilingual.ts';

/** Printed on every page: what the paper is not. */
export const workingCopy: Bilingual = {
  zh: '工作副本，未加盖法定电子印章',
  en: 'Working copy without a legal electronic seal',
};

export const sealPlace: Bilingual = { zh: '电子印章位置（未加盖）', en: 'Place of the seal (not sealed)' };

export const pageOf = (page: number, pages: number): string =>
  `第 ${page} 页，共 ${pages} 页 · Page ${page} of ${pages}`;
