import { itemType } from './names.ts';
import type { PaperFacts } from './paper-facts.ts';

/** How papers speak of an act, by what kind of act the item is. */
export interface ActWords {
  /** How it is said that it passed. */
  readonly passed: string;
  /** What was given, and is taken back when it is revoked. */
  readonly thing: string;
  /** How it is said that it did not pass. */
  readonly refused: string;
  /** What the department does by the due day. */
  readonly concludes: string;
}

const permit: ActWords = {
  passed: '符合法定条件、标准，决定准予行政许可',
  thing: '行政许可',
  refused: '不予行政许可',
  concludes: '作出决定',
};

const others: ActWords = {
  passed: '符合规定的条件、标准，予以通过',
  thing: '办理结果',
  refused: '不予通过',
  concludes: '办结',
};

const words: Readonly<Record<string, ActWords>> = {
  permit,
  filing: { ...others, passed: '材料齐全、符合规定，予以备案', thing: '备案' },
  registration: { ...others, passed: '符合规定，予以登记', thing: '登记' },
};

export const actWords = ({ cases }: PaperFacts): ActWords => words[itemType(cases[0]?.item ?? '')] ?? others;

/** Whether one of the items is a permit: 行政许可法 is about permits alone, and what is none follows its example. */
export const isPermit = ({ cases }: PaperFacts): boolean =>
  cases.some(({ item }) => itemType(item) === 'permit');
