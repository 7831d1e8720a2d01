import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildIdentifier,
  type IdentifierParts,
  parseIdentifier,
} from '../../../functions/licences/domain/identifier.ts';

const real = [
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
  '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
];
const fictional = '1.2.156.3005.2.11100000000013338W009.11330112MB9T00046L.330112202604130101.001.I';

const digits = '0123456789';
const alphabet = `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

const identifiers = fc
  .record({
    type: fc.constantFrom('11100000000013338W009', '11100000MB03271699001'),
    issuer: fc.constantFrom('11330112MB9T00046L', '12330112MB9T0002XN', '11330105002500287C'),
    serial: fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: 1, maxLength: 60 }),
    version: fc.integer({ min: 1, max: 999 }),
  })
  .map((parts) => ({ parts, text: buildIdentifier(parts) }));

const partsOf = (text: string): IdentifierParts => {
  const reading = parseIdentifier(text);
  if (reading.kind === 'invalid') throw new Error(`${text} has the wrong ${reading.reason}`);
  return reading.parts;
};

describe('national e-licence identifiers (GB/T 36904)', () => {
  it.each([...real, fictional])('accepts and builds %s', (text) => {
    expect(buildIdentifier(partsOf(text))).toBe(text);
  });

  it('gives type, issuer, serial and version', () => {
    expect(parseIdentifier(fictional)).toEqual({
      kind: 'valid',
      parts: {
        type: '11100000000013338W009',
        issuer: '11330112MB9T00046L',
        serial: '330112202604130101',
        version: 1,
      },
    });
  });

  it.each([
    ['', 'format'],
    [fictional.toLowerCase(), 'format'],
    [`${fictional}\n`, 'format'],
    [` ${fictional}`, 'format'],
    [fictional.replace('1.2.156.3005.2', '1.2.156.3005.3'), 'format'],
    [fictional.replace('.001.', '.000.'), 'format'],
    [fictional.replace('.001.', '.1.'), 'format'],
    [fictional.replace('.330112202604130101.', '..'), 'format'],
    [fictional.replace('0101.001', '01.01001'), 'format'],
    [fictional.replace(/I$/, 'J'), 'check'],
    [fictional.replace('0413', '0431'), 'check'],
    [fictional.replace('.001.', '.002.'), 'check'],
  ])('refuses %j for its %s', (text, reason) => {
    expect(parseIdentifier(text)).toEqual({ kind: 'invalid', reason });
  });

  it('reads back what it builds', () => {
    fc.assert(
      fc.property(identifiers, ({ parts, text }) => {
        expect(parseIdentifier(text)).toEqual({ kind: 'valid', parts });
      }),
    );
  });

  it('finds any single wrong character', () => {
    const wrong = fc.constantFrom(...Array.from(`${alphabet}. az地`));
    fc.assert(
      fc.property(identifiers, fc.nat(), wrong, ({ text }, place, character) => {
        const at = place % text.length;
        fc.pre(text.charAt(at) !== character);
        const changed = `${text.slice(0, at)}${character}${text.slice(at + 1)}`;
        expect(parseIdentifier(changed).kind).toBe('invalid');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [{ type: '11100000000013338X009' }],
    [{ type: '11100000000013338W9' }],
    [{ issuer: '11330112MB9T00046M' }],
    [{ serial: '' }],
    [{ serial: '地1' }],
    [{ serial: 'A'.repeat(61) }],
    [{ version: 0 }],
    [{ version: 1_000 }],
  ])('does not build from %j', (part) => {
    expect(() => buildIdentifier({ ...partsOf(fictional), ...part })).toThrow(RangeError);
  });
});
