import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentTypes } from '../../../functions/materials/domain/content-type.ts';
import { catalog, modernPdf, page, pageTree, plainPdf } from './pdf-of.ts';
import { expectedOf, judge } from './source-of.ts';
import { jpegOf, pngOf } from './picture-of.ts';

const classic = plainPdf();
const modern = modernPdf([catalog(), pageTree(2), page(), page()]);
const good = [classic, modern];
const anyPdf = fc.constantFrom(...good);

describe('the inspection', () => {
  it('lets no random bytes pass, whatever they are declared as', async () => {
    const heads = ['', '%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'II*\0', 'AC1032', 'PK\x03\x04'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...contentTypes),
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 4_000 }),
        async (type, head, tail) => {
          const bytes = Buffer.concat([Buffer.from(head, 'latin1'), tail]);
          expect(await judge(bytes, type)).not.toBe('clean');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a PDF with a table', classic],
    ['a PDF with compressed objects', modern],
  ])('lets %s cut at any point not pass, even if it was declared as cut', async (_, whole) => {
    for (let length = 0; length < whole.length; length += 1) {
      const cut = whole.subarray(0, length);
      const declared = expectedOf(whole, 'application/pdf');
      expect(await judge(cut, 'application/pdf', declared)).toBe(length === 0 ? 'size.zero' : 'size.differs');
      // Without the line end behind %%EOF it is whole still.
      const isWhole = length === whole.length - 1;
      expect((await judge(cut, 'application/pdf')) === 'clean').toBe(isWhole);
    }
  });

  it.each([
    ['PNG', 'image/png', pngOf()],
    ['JPEG', 'image/jpeg', jpegOf()],
  ] as const)('lets a %s cut at any point not pass', async (_, type, whole) => {
    for (let length = 0; length < whole.length; length += 1)
      expect(await judge(whole.subarray(0, length), type)).not.toBe('clean');
  });

  it('lets a PDF with more than a kilobyte behind it not pass', async () => {
    const ending = fc.constantFrom(
      '',
      '\n%%EOF\n',
      '\nstartxref\n15\n%%EOF\n',
      classic.subarray(-22).toString('latin1'),
    );
    await fc.assert(
      fc.asyncProperty(
        anyPdf,
        fc.uint8Array({ minLength: 1_025, maxLength: 5_000 }),
        ending,
        async (pdf, garbage, end) => {
          const bytes = Buffer.concat([pdf, garbage, Buffer.from(end, 'latin1')]);
          expect(await judge(bytes, 'application/pdf')).not.toBe('clean');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes to a verdict for a PDF with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyPdf, fc.nat(), fc.integer({ min: 0, max: 255 }), async (pdf, at, byte) => {
        const bytes = Buffer.from(pdf);
        bytes[at % bytes.length] = byte;
        expect(await judge(bytes, 'application/pdf')).toMatch(/^(?:clean$|pdf\.|polyglot\.|type\.)/);
      }),
      { numRuns: 1_000 },
    );
  });
});
