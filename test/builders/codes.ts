import * as fc from 'fast-check';
import { creditCodeCheck } from '../../shared/kernel/credit-code.ts';
import { idCardCheck } from '../../shared/kernel/id-card.ts';
import { organisationCodeCheck } from '../../shared/kernel/organisation-code.ts';
import { projectCodeCheck } from '../../shared/kernel/project-code.ts';

const digits = '0123456789';
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const textOf = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: length, maxLength: length });

export const anOrganisationCode = (first8: string): string => `${first8}${organisationCodeCheck(first8)}`;

/** A code of registering authority and class, division and the first eight characters of the organisation code. */
export const aCreditCode = (kind = '91', division = '330112', first8 = 'MA9TE5T1'): string => {
  const first17 = `${kind}${division}${anOrganisationCode(first8)}`;
  return `${first17}${creditCodeCheck(first17)}`;
};

export const anIdCard = (division = '330112', birth = '19900101', serial = '001'): string =>
  `${division}${birth}${serial}${idCardCheck(`${division}${birth}${serial}`)}`;

export const aProjectCode = (time = '2602', division = '330112', serial = '30627'): string => {
  const first19 = `${time}-${division}-89-01-${serial}`;
  return `${first19}${projectCodeCheck(first19)}`;
};

export const creditCodes: fc.Arbitrary<string> = fc
  .tuple(textOf(creditAlphabet, 2), textOf(digits, 6), textOf(creditAlphabet, 8))
  .map(([kind, division, first8]) => aCreditCode(kind, division, first8));

export const idCards: fc.Arbitrary<string> = fc
  .tuple(
    textOf(digits, 5),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    textOf(digits, 3),
  )
  .map(([rest, birth, serial]) =>
    anIdCard(`3${rest}`, birth.toISOString().slice(0, 10).replaceAll('-', ''), serial),
  );

export const projectCodes: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 21, max: 26 }),
    fc.integer({ min: 1, max: 12 }),
    textOf(digits, 6),
    textOf(digits, 5),
  )
  .map(([year, month, division, serial]) =>
    aProjectCode(`${year}${String(month).padStart(2, '0')}`, division, serial),
  );

/** A text with one character at `position` replaced by another of the alphabet. */
export const withOneChanged = (text: string, position: number, shift: number, alphabet = digits): string => {
  const value = alphabet.indexOf(text.charAt(position));
  const other = alphabet.charAt((value + 1 + (shift % (alphabet.length - 1))) % alphabet.length);
  return `${text.slice(0, position)}${other}${text.slice(position + 1)}`;
};
