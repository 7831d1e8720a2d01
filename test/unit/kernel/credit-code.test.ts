import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeCheck, creditCodeFault } from '../../../shared/kernel/credit-code.ts';
import { organisationCodeFault } from '../../../shared/kernel/organisation-code.ts';
import { creditCodes, withOneChanged } from '../../builders/codes.ts';

const real = [
  '11110000000021135M',
  '11370800MB28559184',
  '11430000006122244L',
  '11330105002500287C',
  '11100000MB03271699',
  '11100000000013338W',
  '11100000000013661B',
  '91350100M000100Y43',
];
const fictional = ['91330112MA9TE5T12Y', '12330112MB9T0002XN', '91330112MA9T000343', '11330112MB9T00046L'];
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('unified social credit codes (GB 32100-2015)', () => {
  it.each([...real, ...fictional])('accepts %s', (code) => {
    expect(creditCodeFault(code)).toBeUndefined();
    expect(organisationCodeFault(code.slice(8, 17))).toBeUndefined();
  });

  it.each([
    ['', 'format'],
    ['91330112MA9TE5T12', 'format'],
    ['91330112ma9te5t12y', 'format'],
    ['9133011IMA9TE5T12Y', 'format'],
    ['91330112MA9TE5T1OY', 'format'],
    [' 91330112MA9TE5T12Y', 'format'],
    ['91330112MA9TE5T12Y\n', 'format'],
    ['91330112MA9TE5T12X', 'check'],
    ['91330121MA9TE5T12Y', 'check'],
  ])('refuses %j for its %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault);
  });

  it('names the inner check when only the organisation code is wrong', () => {
    const first17 = '91330112MA9TE5T13';
    expect(creditCodeFault(`${first17}${creditCodeCheck(first17)}`)).toBe('organisation-check');
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(creditCodes, fc.nat(17), fc.nat(29), (code, position, shift) => {
        const isDivision = position >= 2 && position < 8;
        const wrong = withOneChanged(code, position, shift, isDivision ? '0123456789' : alphabet);
        expect(creditCodeFault(code)).toBeUndefined();
        expect(creditCodeFault(wrong)).toMatch(/check|format/);
      }),
    );
  });
});
