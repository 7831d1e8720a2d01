import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProjectCode } from '../../../shared/kernel/project-code.ts';
import { projectCodes, withOneChanged } from '../../builders/codes.ts';

const march2026 = Date.parse('2026-03-15T09:00:00+08:00');

describe('national project codes (GB/T 40058-2021)', () => {
  it.each([
    '2509-320193-89-01-544060',
    '2205-350926-04-01-567343',
    '2509-140602-89-05-864976',
    '2602-330112-89-01-306278',
    '2603-330112-07-02-102341',
    '2601-330112-04-01-208714',
  ])('accepts %s without a warning', (code) => {
    expect(readProjectCode(code, march2026)).toMatchObject({ kind: 'valid', form: 'national', warnings: [] });
  });

  it('reads the parts', () => {
    expect(readProjectCode('2603-330112-07-02-102341', march2026)).toEqual({
      kind: 'valid',
      form: 'national',
      year: 2026,
      month: 3,
      division: '330112',
      department: '07',
      type: '02',
      warnings: [],
    });
  });

  it('warns when the check digit fails, because the algorithm is inferred', () => {
    expect(readProjectCode('2303-330100-04-01-123456', march2026)).toMatchObject({
      kind: 'valid',
      warnings: ['check-digit'],
    });
  });

  it('warns when the month lies after the registration, by the Shanghai calendar', () => {
    const code = '2604-330112-89-01-305564';
    expect(readProjectCode(code, march2026)).toMatchObject({ kind: 'valid', warnings: ['month-in-future'] });
    expect(readProjectCode(code, Date.parse('2026-03-31T15:59:59Z'))).toMatchObject({
      warnings: ['month-in-future'],
    });
    expect(readProjectCode(code, Date.parse('2026-03-31T16:00:00Z'))).toMatchObject({ warnings: [] });
  });

  it.each(['2017-130000-01-01-000012', '2016-330112-47-03-000001', '2020-330112-01-01-123456'])(
    'accepts %s, a code of an old project',
    (code) => {
      expect(readProjectCode(code, march2026)).toMatchObject({
        kind: 'valid',
        form: 'old',
        year: Number(code.slice(0, 4)),
        warnings: [],
      });
    },
  );

  it.each([
    '2613-330112-89-01-306278',
    '2600-330112-89-01-306278',
    '2021-330112-89-01-306278',
    '2015-330112-89-01-306278',
  ])('refuses %s: there is no such month', (code) => {
    expect(readProjectCode(code, march2026)).toEqual({ kind: 'invalid', reason: 'month' });
  });

  it.each([
    '',
    '260233011289013062788',
    '2602-330112-89-01-30627',
    '2602-330112-89-01-3062780',
    '2602-33011A-89-01-306278',
    '2602—330112—89—01—306278',
    '２602-330112-89-01-306278',
    ' 2602-330112-89-01-306278',
  ])('refuses %j: it has not the form', (code) => {
    expect(readProjectCode(code, march2026)).toEqual({ kind: 'invalid', reason: 'format' });
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(projectCodes, fc.nat(23), fc.nat(8), (code, position, shift) => {
        fc.pre(code.charAt(position) !== '-');
        const before = readProjectCode(code, march2026);
        const after = readProjectCode(withOneChanged(code, position, shift), march2026);
        expect(before).toMatchObject({ kind: 'valid' });
        expect(before.kind === 'valid' && before.warnings).not.toContain('check-digit');
        const isFound =
          after.kind === 'invalid' || after.form === 'old' || after.warnings.includes('check-digit');
        expect(isFound).toBe(true);
      }),
    );
  });
});
