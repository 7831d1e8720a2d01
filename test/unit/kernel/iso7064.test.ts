import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter37And36, checkDigit11And10 } from '../../../shared/kernel/iso7064.ts';
import { withOneChanged } from '../../builders/codes.ts';

const capitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('ISO 7064 hybrid systems', () => {
  it('gives the check digit of the standard for 0794', () => {
    expect(checkDigit11And10('0794')).toBe('5');
  });

  it('gives the check character of the standard for A12425GABC1234002', () => {
    expect(checkCharacter37And36('A12425GABC1234002')).toBe('M');
  });

  it('refuses characters outside its alphabet', () => {
    expect(() => checkDigit11And10('07-94')).toThrow(RangeError);
    expect(() => checkCharacter37And36('a1')).toThrow(RangeError);
  });

  it.each([
    ['MOD 11,10', checkDigit11And10, '0123456789'],
    ['MOD 37,36', checkCharacter37And36, capitals],
  ] as const)('%s finds every single wrong character', (_name, check, alphabet) => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, position, shift) => {
        const wrong = withOneChanged(text, position % text.length, shift, alphabet);
        expect(check(wrong)).not.toBe(check(text));
      }),
    );
  });
});
