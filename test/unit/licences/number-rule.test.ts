import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualNumberRules } from '../../../functions/licences/domain/licence-rules.ts';
import { isIdentifier } from '../../../functions/licences/domain/identifier.ts';
import { licenceItems } from '../../../functions/licences/domain/licence-item.ts';
import {
  licenceNumber,
  numberRuleSchema,
  numberSeries,
  serialOfNumber,
} from '../../../functions/licences/domain/number-rule.ts';
import { seriesOf } from '../../../functions/licences/domain/number-licence.ts';
import { composeLicence } from '../../../functions/licences/domain/compose-licence.ts';
import { aLicence, licenceFacts, licenceRules } from '../../builders/licence.ts';

const facts = { division: '330112', date: '2026-04-13', worksClass: 'building' } as const;

describe('licence numbers by rule', () => {
  it.each([
    ['S1-10', 1, '地字第3301122026YG0000001号'],
    ['S2-03', 27, '建字第3301122026GG0000027号'],
    ['S3-05', 1, '330112202604130101'],
    ['S4-08', 305, '竣备第330112202600305号'],
  ] as const)('%s with serial %i is %s', (item, serial, number) => {
    expect(licenceNumber(usualNumberRules[item], facts, serial)).toBe(number);
  });

  it('the construction permit of municipal works has its own class, in the same row', () => {
    const municipal = { ...facts, worksClass: 'municipal' } as const;
    const rule = usualNumberRules['S3-05'];
    expect(licenceNumber(rule, municipal, 2)).toBe('330112202604130202');
    expect(numberSeries(rule, municipal)).toBe(numberSeries(rule, facts));
  });

  it('a township gives the six digits of its county', () => {
    const township = { ...facts, division: '330112105' };
    expect(licenceNumber(usualNumberRules['S1-10'], township, 1)).toBe('地字第3301122026YG0000001号');
  });

  it.each([
    ['S1-10', '地字第3301122026YG{serial:7}号'],
    ['S3-05', '33011220260413{serial:2}{class}'],
  ] as const)('%s counts in the row %s', (item, series) => {
    expect(numberSeries(usualNumberRules[item], facts)).toBe(series);
    expect(seriesOf(composeLicence(licenceFacts(item)), licenceRules)).toBe(series);
  });

  it('stops when the serials of a row are used up', () => {
    const rule = usualNumberRules['S3-05'];
    expect(licenceNumber(rule, facts, 99)).toBe('330112202604139901');
    expect(() => licenceNumber(rule, facts, 100)).toThrow(
      expect.objectContaining({
        code: 'licences.serial-exhausted',
        facts: { series: '33011220260413{serial:2}{class}' },
      }),
    );
  });

  it('two serials, days or divisions never share a number', () => {
    const dates = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const one = fc.record({
      division: fc.constantFrom('330112', '999901'),
      date: dates,
      worksClass: fc.constant('building' as const),
      serial: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...licenceItems), one, one, (item, a, b) => {
        const rule = usualNumberRules[item];
        const isSame = numberSeries(rule, a) === numberSeries(rule, b) && a.serial === b.serial;
        expect(licenceNumber(rule, a, a.serial) === licenceNumber(rule, b, b.serial)).toBe(isSame);
      }),
    );
  });

  it.each(licenceItems)('the number of %s goes into its identifier', (item) => {
    const licence = aLicence(item, {}, 12);
    expect(isIdentifier(licence.identifier)).toBe(true);
    expect(licence.identifier).toContain(`.${serialOfNumber(licence.number)}.001.`);
    expect(licence.numberRule).toBe('2026-1');
  });

  it.each([
    ['no serial', { pattern: '地字第{year}号' }],
    ['two serials', { pattern: '{serial:2}{serial:3}' }],
    ['a serial without width', { pattern: '{serial}' }],
    ['an unknown placeholder', { pattern: '{month}{serial:3}' }],
    ['small letters', { pattern: 'yg{serial:3}' }],
    ['a class without digits', { pattern: '{serial:2}{class}' }],
    ['digits without a class', { pattern: '{serial:2}', classes: { building: '01', municipal: '02' } }],
    ['no version', { version: '', pattern: '{serial:2}' }],
  ])('a rule with %s is refused', (_what, rule) => {
    expect(numberRuleSchema.safeParse({ version: '1', ...rule }).success).toBe(false);
  });
});
