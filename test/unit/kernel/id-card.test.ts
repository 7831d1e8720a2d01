import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idCardFault } from '../../../shared/kernel/id-card.ts';
import { maskIdNumber, maskName, maskPhone } from '../../../shared/kernel/mask.ts';
import { anIdCard, idCards, withOneChanged } from '../../builders/codes.ts';

describe("citizens' numbers (GB 11643-1999)", () => {
  it('accepts the example of the standard', () => {
    expect(idCardFault('11010519491231002X')).toBeUndefined();
  });

  it.each([
    ['11010519491231002x', 'format'],
    ['1101051949123100', 'format'],
    ['01010519491231002X', 'format'],
    [anIdCard('330112', '19990229'), 'birth-date'],
    [anIdCard('330112', '19991301'), 'birth-date'],
    ['110105194912310021', 'check'],
  ])('refuses %s for its %s', (number, fault) => {
    expect(idCardFault(number)).toBe(fault);
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(idCards, fc.nat(16), fc.nat(8), (number, position, shift) => {
        expect(idCardFault(number)).toBeUndefined();
        expect(idCardFault(withOneChanged(number, position, shift))).toBeDefined();
      }),
    );
  });

  it('shows neither birth date nor division when masked', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110***********002X');
    expect(maskIdNumber('E12345')).toBe('******');
  });

  it('masks phones and names', () => {
    expect(maskPhone('13800001234')).toBe('138****1234');
    expect(maskPhone('0571123')).toBe('*******');
    expect(maskName('王小明')).toBe('王**');
    expect(maskName('𠮷田')).toBe('𠮷*');
    expect(maskName('王')).toBe('*');
  });
});
