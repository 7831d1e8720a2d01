// long: the one table of hostile files
import type { ContentType } from '../../../functions/materials/domain/content-type.ts';
import type { RefusalReason } from '../../../shared/catalogue/refusal-reasons.ts';
import type { Expected } from '../../../functions/materials/inspection/inspect-content.ts';
import { archiveOf, ofdFiles, ofdOf } from './archive-of.ts';
import { catalog, modernPdf, page, pageTree, pdfOf, plainPdf, streamOf } from './pdf-of.ts';
import { dwgOf, jpegOf, pngChunk, pngHead, pngOf, tiffOf } from './picture-of.ts';

export interface HostileFile {
  readonly says: string;
  readonly reason: RefusalReason;
  readonly bytes: Buffer;
  /** PDF unless told otherwise. */
  readonly type?: ContentType;
  readonly declared?: Partial<Expected> & { readonly stored?: string };
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const and = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));
const replaced = (bytes: Buffer, from: string | RegExp, to: string): Buffer =>
  latin(bytes.toString('latin1').replace(from, to));
const action = (more: string): Buffer =>
  plainPdf({ catalog: '/OpenAction 7 0 R ', extra: [`<< /Type /Action ${more} >>`] });
const zip = archiveOf([{ name: 'payload.txt', text: 'x' }]);
const nested = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
const flipped = Buffer.from(pngOf());
flipped.writeUInt8(1, 41);

export const hostileFiles: readonly HostileFile[] = [
  { says: 'nothing at all', reason: 'size.zero', bytes: Buffer.alloc(0), declared: { size: 10 } },
  {
    says: 'fewer bytes than declared',
    reason: 'size.differs',
    bytes: plainPdf(),
    declared: { size: 100_000 },
  },
  {
    says: 'other bytes than declared',
    reason: 'hash.differs',
    bytes: plainPdf(),
    declared: { sha256: '0'.repeat(64) },
  },
  {
    says: 'stored as a web page',
    reason: 'type.header-differs',
    bytes: plainPdf(),
    declared: { stored: 'text/html' },
  },
  { says: 'a picture called PDF', reason: 'type.differs', bytes: pngOf() },
  { says: 'noise', reason: 'type.unknown', bytes: Buffer.alloc(4_000, 0x5a).fill(1, 0, 9) },
  {
    says: 'a renamed Windows program',
    reason: 'type.executable',
    bytes: and('MZ\x90\0', Buffer.alloc(2_000)),
  },
  {
    says: 'a renamed Linux program',
    reason: 'type.executable',
    bytes: and('\x7fELF\x02\x01', Buffer.alloc(2_000)),
  },
  {
    says: 'a renamed shortcut',
    reason: 'type.executable',
    bytes: and('L\0\0\0\x01\x14\x02\0', Buffer.alloc(90)),
    type: 'image/jpeg',
  },
  { says: 'a shell script', reason: 'type.script', bytes: latin('#!/bin/sh\nrm -rf ~\n') },
  { says: 'a web page', reason: 'type.markup', bytes: latin('<!DOCTYPE html><script>1</script>') },
  {
    says: 'an SVG with a byte order mark',
    reason: 'type.markup',
    bytes: latin('\xef\xbb\xbf<svg onload="1"/>'),
    type: 'image/png',
  },
  { says: 'a ZIP called PDF', reason: 'type.archive', bytes: zip },
  { says: 'a RAR', reason: 'type.archive', bytes: latin('Rar!\x1a\x07\x01\0rest') },
  {
    says: 'an old Word document',
    reason: 'type.office',
    bytes: and('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(512)),
  },
  { says: 'a GIF before the PDF', reason: 'polyglot.leading', bytes: and('GIF89a', plainPdf()) },
  { says: 'a program before the PDF', reason: 'polyglot.leading', bytes: and('MZ\n', plainPdf()) },
  { says: 'a ZIP behind the PDF', reason: 'polyglot.archive', bytes: and(plainPdf(), zip) },
  {
    says: 'a ZIP whose comment is the end of the PDF',
    reason: 'polyglot.archive',
    bytes: and(plainPdf(), archiveOf([{ name: 'a' }], 'startxref\n9\n%%EOF\n')),
  },
  {
    says: 'a ZIP behind the JPEG',
    reason: 'polyglot.archive',
    bytes: and(jpegOf(), zip),
    type: 'image/jpeg',
  },
  {
    says: 'a PDF that is a tape archive',
    reason: 'polyglot.archive',
    bytes: plainPdf({ header: `%PDF-1.7\n%${'x'.repeat(247)}ustar\n` }),
  },
  { says: 'version 9.9', reason: 'pdf.header-version', bytes: plainPdf({ header: '%PDF-9.9\n' }) },
  { says: 'cut in the middle', reason: 'pdf.end-missing', bytes: plainPdf().subarray(0, 400) },
  {
    says: 'something behind the end',
    reason: 'pdf.trailing-data',
    bytes: and(plainPdf(), '<script>1</script>'),
  },
  {
    says: 'a second end behind foreign bytes',
    reason: 'pdf.trailing-data',
    bytes: and(plainPdf(), 'MZ', plainPdf().subarray(-25)),
  },
  { says: 'an end without startxref', reason: 'pdf.startxref-missing', bytes: plainPdf({ ending: '%%EOF' }) },
  {
    says: 'a startxref into the void',
    reason: 'pdf.xref-missing',
    bytes: plainPdf({ ending: 'startxref\n20\n%%EOF' }),
  },
  {
    says: 'a startxref beyond the end',
    reason: 'pdf.xref-missing',
    bytes: plainPdf({ ending: 'startxref\n999999\n%%EOF' }),
  },
  {
    says: 'a broken row of the table',
    reason: 'pdf.xref-broken',
    bytes: replaced(plainPdf(), '65535 f', '6553x f'),
  },
  {
    says: 'cross-references in a circle',
    reason: 'pdf.xref-loop',
    bytes: replaced(
      plainPdf({ trailer: '/Root 1 0 R /Prev 00000' }),
      /\/Prev 00000/,
      `/Prev ${plainPdf().indexOf('xref\n')}`.padEnd(11),
    ),
  },
  {
    says: 'a table without a trailer',
    reason: 'pdf.trailer-missing',
    bytes: replaced(plainPdf(), 'trailer', 'tr@iler'),
  },
  { says: 'no catalog named', reason: 'pdf.root-missing', bytes: plainPdf({ trailer: '' }) },
  { says: 'a catalog that is none', reason: 'pdf.root-missing', bytes: plainPdf({ trailer: '/Root 2 0 R' }) },
  { says: 'no pages', reason: 'pdf.pages-missing', bytes: pdfOf({ objects: [catalog(), pageTree(0)] }) },
  { says: 'objects elsewhere than said', reason: 'pdf.object-missing', bytes: plainPdf({ shift: 3 }) },
  {
    says: 'a dictionary that never closes',
    reason: 'pdf.object-broken',
    bytes: plainPdf({ extra: ['<< /A 1 /B'] }),
  },
  {
    says: 'the same key twice',
    reason: 'pdf.object-broken',
    bytes: plainPdf({ extra: ['<< /S /URI /S /Named >>'] }),
  },
  {
    says: 'a stream longer than said',
    reason: 'pdf.stream-broken',
    bytes: plainPdf({ extra: ['<< /Length 3 >>\nstream\n123456789\nendstream'] }),
  },
  {
    says: 'a stream that does not inflate',
    reason: 'pdf.stream-broken',
    bytes: plainPdf({ extra: [streamOf('no zlib', '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ')] }),
  },
  {
    says: 'five thousand arrays in each other',
    reason: 'pdf.too-complex',
    bytes: plainPdf({ extra: [nested] }),
  },
  {
    says: 'objects behind a filter that nobody needs',
    reason: 'pdf.too-complex',
    bytes: plainPdf({ extra: [streamOf('00>', '/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode ')] }),
  },
  { says: 'a password', reason: 'pdf.encrypted', bytes: plainPdf({ trailer: '/Root 1 0 R /Encrypt 7 0 R' }) },
  {
    says: 'JavaScript on opening',
    reason: 'pdf.javascript',
    bytes: action('/S /JavaScript /JS (app.alert\\(1\\))'),
  },
  { says: 'JavaScript with an escaped name', reason: 'pdf.javascript', bytes: action('/S /J#61vaScript') },
  {
    says: 'JavaScript in a compressed object',
    reason: 'pdf.javascript',
    bytes: modernPdf([catalog('/OpenAction << /S /JavaScript >> '), pageTree(1), page()]),
  },
  { says: 'JavaScript in a revision that was replaced', reason: 'pdf.javascript', bytes: replacedRevision() },
  { says: 'a program to start', reason: 'pdf.launch', bytes: action('/S /Launch /F (cmd.exe)') },
  {
    says: 'a file within',
    reason: 'pdf.embedded-file',
    bytes: plainPdf({ extra: [streamOf('MZ', '/Type /EmbeddedFile ')] }),
  },
  { says: 'a film', reason: 'pdf.rich-media', bytes: plainPdf({ extra: ['<< /Subtype /RichMedia >>'] }) },
  {
    says: 'a dynamic form',
    reason: 'pdf.dynamic-form',
    bytes: plainPdf({ catalog: '/AcroForm << /XFA [] >> ' }),
  },
  {
    says: 'a form that is sent away',
    reason: 'pdf.external',
    bytes: action('/S /SubmitForm /F (http://example.com)'),
  },
  {
    says: 'a stream that lies in another file',
    reason: 'pdf.external',
    bytes: plainPdf({ extra: [streamOf('', '/F (other.bin) ')] }),
  },
  {
    says: 'a PNG without its header',
    reason: 'png.broken',
    type: 'image/png',
    bytes: and(pngHead, pngChunk('IDAT', latin('x'))),
  },
  { says: 'a PNG with a changed point', reason: 'png.checksum', type: 'image/png', bytes: flipped },
  { says: 'a PNG cut off', reason: 'png.truncated', type: 'image/png', bytes: pngOf().subarray(0, -6) },
  { says: 'a PNG with a tail', reason: 'png.trailing-data', type: 'image/png', bytes: and(pngOf(), 'MZ') },
  {
    says: 'a PNG of a billion points',
    reason: 'image.too-large',
    type: 'image/png',
    bytes: pngOf(40_000, 40_000),
  },
  {
    says: 'a JPEG of four billion points',
    reason: 'image.too-large',
    type: 'image/jpeg',
    bytes: jpegOf(65_535, 65_535),
  },
  {
    says: 'a JPEG that ends at once',
    reason: 'jpeg.broken',
    type: 'image/jpeg',
    bytes: latin('\xff\xd8\xff\xd9'),
  },
  { says: 'a JPEG cut off', reason: 'jpeg.truncated', type: 'image/jpeg', bytes: jpegOf().subarray(0, -2) },
  {
    says: 'a JPEG with a script behind',
    reason: 'jpeg.trailing-data',
    type: 'image/jpeg',
    bytes: and(jpegOf(), '<?php 1 ?>'),
  },
  { says: 'a TIFF in a circle', reason: 'tiff.broken', type: 'image/tiff', bytes: tiffOf({ next: 24 }) },
  { says: 'a TIFF cut off', reason: 'tiff.truncated', type: 'image/tiff', bytes: tiffOf().subarray(0, -3) },
  {
    says: 'a drawing of version R14',
    reason: 'dwg.version',
    type: 'image/vnd.dwg',
    bytes: dwgOf({ version: 'AC1014' }),
  },
  {
    says: 'a drawing with another header',
    reason: 'dwg.broken',
    type: 'image/vnd.dwg',
    bytes: dwgOf({ id: 'another one' }),
  },
  {
    says: 'a drawing cut off',
    reason: 'dwg.truncated',
    type: 'image/vnd.dwg',
    bytes: dwgOf().subarray(0, 1_500),
  },
  { says: 'a ZIP called OFD', reason: 'ofd.not-ofd', type: 'application/ofd', bytes: zip },
  {
    says: 'an OFD cut off',
    reason: 'ofd.truncated',
    type: 'application/ofd',
    bytes: ofdOf().subarray(0, -30),
  },
  {
    says: 'an OFD with a lead',
    reason: 'ofd.broken',
    type: 'application/ofd',
    bytes: and('PK\x03\x04', ofdOf()),
  },
  {
    says: 'an OFD with two names for one file',
    reason: 'ofd.broken',
    type: 'application/ofd',
    bytes: ofdOf({ name: 'a.xml', ownName: 'b.xml' }),
  },
  {
    says: 'an OFD with a password',
    reason: 'ofd.encrypted',
    type: 'application/ofd',
    bytes: ofdOf({ name: 'a.xml', flags: 1 }),
  },
  {
    says: 'an OFD with a program',
    reason: 'ofd.unsafe-entry',
    type: 'application/ofd',
    bytes: ofdOf({ name: 'Doc_0/a.exe' }),
  },
  {
    says: 'an OFD that reaches outside',
    reason: 'ofd.unsafe-entry',
    type: 'application/ofd',
    bytes: ofdOf({ name: '../../etc/passwd' }),
  },
  {
    says: 'an OFD that unpacks to four gigabytes',
    reason: 'ofd.too-complex',
    type: 'application/ofd',
    bytes: archiveOf([...ofdFiles, { name: 'a.xml', text: 'a', claims: 0xfff_ffff }]),
  },
];

/** The newest revision shows nothing of the action, but the older one lies in the file. */
function replacedRevision(): Buffer {
  const older = action('/S /JavaScript');
  const place = older.length;
  const start = older.lastIndexOf('xref\n0 ');
  const body = '7 0 obj\n<< /Type /Action /S /URI >>\nendobj\n';
  const table = `xref\n7 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 8 /Root 1 0 R /Prev ${start} >>\n`;
  return and(older, body, table, trailer, `startxref\n${place + body.length}\n%%EOF\n`);
}
