import { creditCodeFault } from './credit-code.ts';
import { idCardFault } from './id-card.ts';

const candidates = /(?<![0-9A-Za-z-])(?:\d{17}[\dXx]|(?:\+?86[ -]?)?1[3-9]\d{9})(?![0-9A-Za-z])/g;

/**
 * Whether a text holds a citizen's number (GB 11643-1999, its check character fits) or a mobile number of the
 * mainland, in digits of any width. Numbers of offices, documents and organisations are none; what would do as both a
 * citizen's number and an organisation's code is taken for the code, or that organisation could register nothing.
 */
export const holdsPersonalNumber = (text: string): boolean =>
  [...text.normalize('NFKC').matchAll(candidates)].some(
    ([found]) =>
      found.length !== 18 ||
      (idCardFault(found.toUpperCase()) === undefined && creditCodeFault(found) !== undefined),
  );
