import { PDFDocument } from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';
import { ofdOf } from './archive-of.ts';
import { catalog, modernPdf, page, pageTree, plainPdf, streamOf } from './pdf-of.ts';
import { dwgOf, jpegOf, pngOf, tiffOf } from './picture-of.ts';
import { expectedOf, judge, sourceOf } from './source-of.ts';

/** A font that pdfkit knows by name. */
const helvetica = 'Helvetica' as unknown as Uint8Array;

const printed = async (pages: number): Promise<Buffer> => {
  const document = new PDFDocument({ font: helvetica, size: 'A4', margin: 40 });
  for (let number = 1; number <= pages; number += 1) {
    if (number > 1) document.addPage();
    document.text(`sheet ${number} of (${pages})`, 50, 50);
  }
  document.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of document) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** As an editor saves a change: only what changed, behind the old end. */
const saved = (older: Buffer): Buffer => {
  const body = `3 0 obj\n${page('/Rotate 90 ')}\nendobj\n`;
  const table = `xref\n3 1\n${String(older.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 7 /Root 1 0 R /Prev ${older.lastIndexOf('xref\n0 ')} >>\n`;
  const end = `startxref\n${older.length + body.length}\n%%EOF`;
  return Buffer.concat([older, Buffer.from(body + table + trailer + end)]);
};

const words = streamOf('BT (/JavaScript and /Launch are but words here) Tj ET');

describe('a good file passes', () => {
  it.each([
    ['a PDF of one page', 'application/pdf', printed(1)],
    ['a PDF of forty pages', 'application/pdf', printed(40)],
    ['a PDF with a table', 'application/pdf', plainPdf()],
    ['a PDF without a line end at its end', 'application/pdf', plainPdf().subarray(0, -1)],
    ['a PDF with compressed objects', 'application/pdf', modernPdf([catalog(), pageTree(1), page()])],
    ['a PDF that was changed', 'application/pdf', saved(plainPdf())],
    ['a PDF that shows the words', 'application/pdf', plainPdf({ extra: [words, '(/JavaScript)'] })],
    [
      'a PDF with a link',
      'application/pdf',
      plainPdf({ extra: ['<< /S /URI /URI (https://example.com) >>'] }),
    ],
    ['a PNG', 'image/png', pngOf()],
    ['a JPEG', 'image/jpeg', jpegOf()],
    ['a TIFF', 'image/tiff', tiffOf()],
    ['a drawing', 'image/vnd.dwg', dwgOf()],
    ['an OFD', 'application/ofd', ofdOf({ name: 'Doc_0/Res/image.png', text: 'picture' })],
  ] as const)('%s', async (_, type, bytes) => {
    expect(await judge(await bytes, type)).toBe('clean');
  });

  it('of many megabytes is read in pieces, never whole', async () => {
    const bytes = plainPdf({ extra: Array.from({ length: 24 }, () => streamOf('x'.repeat(1_000_000))) });
    const source = sourceOf(bytes, 'application/pdf');
    const lengths: number[] = [];
    const read = (from: number, to: number): Promise<Uint8Array> => {
      lengths.push(to - from);
      return source.read(from, to);
    };
    expect(await inspectContent({ ...source, read }, expectedOf(bytes, 'application/pdf'))).toEqual({
      kind: 'clean',
    });
    expect(Math.max(...lengths)).toBe(1_048_576);
    expect(lengths.length).toBeLessThan(60);
  });
});

describe('a store that fails', () => {
  const bytes = plainPdf();
  const expected = expectedOf(bytes, 'application/pdf');
  const source = sourceOf(bytes, 'application/pdf');

  it('gives no verdict when a read fails', async () => {
    const read = (): Promise<Uint8Array> => Promise.reject(new Error('SlowDown'));
    await expect(inspectContent({ ...source, read }, expected)).rejects.toThrow('SlowDown');
  });

  it('gives no verdict when a read is cut short', async () => {
    const read = async (from: number, to: number) => (await source.read(from, to)).subarray(1);
    await expect(inspectContent({ ...source, read }, expected)).rejects.toThrow(RangeError);
  });

  it('gives no verdict when the stream ends early', async () => {
    async function* stream() {
      yield await Promise.resolve(bytes.subarray(0, 50));
    }
    await expect(inspectContent({ ...source, stream }, expected)).rejects.toThrow('50 bytes came');
  });
});
