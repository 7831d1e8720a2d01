import { describe, expect, it } from 'vitest';
import { divisionLevel, isDivisionCode } from '../../../shared/kernel/division-code.ts';

describe('division codes (GB/T 2260, GB/T 10114)', () => {
  it.each([
    ['330000', 'province'],
    ['330100', 'city'],
    ['330112', 'county'],
    ['469001', 'county'],
    ['999901', 'county'],
    ['330112000', 'county'],
    ['330112001', 'township'],
    ['330112001000', 'township'],
    ['330112001203', 'village'],
  ])('reads %s as a %s', (code, level) => {
    expect(divisionLevel(code)).toBe(level);
    expect(isDivisionCode(code)).toBe(true);
  });

  it.each([
    '',
    '33011',
    '3301120',
    '03301',
    '013011',
    '330012',
    '33011200',
    '330112000001',
    '33011A',
    '330112\n',
  ])('refuses %j', (code) => {
    expect(divisionLevel(code)).toBeUndefined();
  });
});
