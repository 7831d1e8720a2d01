import type { ContentType } from '../domain/content-type.ts';
import type { RefusalReason } from '../../../shared/catalogue/refusal-reasons.ts';

/** What the first bytes say: a type that is known here, a ZIP of whatever kind, or why it can be nothing of ours. */
export type Sniffed =
  | { readonly kind: 'type'; readonly type: ContentType }
  | { readonly kind: 'zip' }
  | { readonly kind: 'foreign'; readonly reason: RefusalReason };

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

const types: readonly (readonly [Buffer, ContentType])[] = [
  [bytes('%PDF-'), 'application/pdf'],
  [bytes('\x89PNG\r\n\x1a\n'), 'image/png'],
  [bytes('\xff\xd8\xff'), 'image/jpeg'],
  [bytes('II*\0'), 'image/tiff'],
  [bytes('MM\0*'), 'image/tiff'],
  [bytes('AC10'), 'image/vnd.dwg'],
];

const foreign: readonly (readonly [Buffer, RefusalReason])[] = [
  [bytes('MZ'), 'type.executable'],
  [bytes('\x7fELF'), 'type.executable'],
  [bytes('\xca\xfe\xba\xbe'), 'type.executable'],
  [bytes('\xce\xfa\xed\xfe'), 'type.executable'],
  [bytes('\xcf\xfa\xed\xfe'), 'type.executable'],
  [bytes('\xfe\xed\xfa\xce'), 'type.executable'],
  [bytes('\xfe\xed\xfa\xcf'), 'type.executable'],
  [bytes('dex\n'), 'type.executable'],
  [bytes('\0asm'), 'type.executable'],
  [bytes('L\0\0\0\x01\x14\x02\0'), 'type.executable'],
  [bytes('#!'), 'type.script'],
  [bytes('@echo'), 'type.script'],
  [bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'type.office'],
  [bytes('{\\rtf'), 'type.office'],
  [bytes('Rar!\x1a\x07'), 'type.archive'],
  [bytes("7z\xbc\xaf'\x1c"), 'type.archive'],
  [bytes('\x1f\x8b'), 'type.archive'],
  [bytes('BZh'), 'type.archive'],
  [bytes('\xfd7zXZ\0'), 'type.archive'],
  [bytes('\x28\xb5\x2f\xfd'), 'type.archive'],
  [bytes('MSCF'), 'type.archive'],
];

const zips = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].map(bytes);
const markup = /^(?:\xef\xbb\xbf)?\s*<(?:[a-z!?])/i;
/** An archive of the old kind: its mark stands in the middle of the first block, so the beginning is free. */
export const isTar = (head: Buffer): boolean => head.subarray(257, 262).equals(bytes('ustar'));

/** Reads the first 512 bytes. */
export const sniff = (head: Buffer): Sniffed => {
  const begins = ([magic]: readonly [Buffer, unknown]): boolean =>
    head.subarray(0, magic.length).equals(magic);
  const type = types.find(begins);
  if (type !== undefined) return { kind: 'type', type: type[1] };
  if (zips.some((magic) => head.subarray(0, 4).equals(magic))) return { kind: 'zip' };
  const known = foreign.find(begins);
  if (known !== undefined) return { kind: 'foreign', reason: known[1] };
  if (isTar(head)) return { kind: 'foreign', reason: 'type.archive' };
  if (markup.test(head.toString('latin1'))) return { kind: 'foreign', reason: 'type.markup' };
  return { kind: 'foreign', reason: 'type.unknown' };
};
