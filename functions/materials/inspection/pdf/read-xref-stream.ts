import { refuse } from '../refused-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { nameOf, type PdfDictionary, type PdfValue, wholeNumber } from './pdf-value.ts';
import { readObject } from './read-object.ts';
import { endOfStream, readStream } from './read-stream.ts';
import { mostObjects, type XrefEntry, type XrefSection } from './xref-section.ts';

const wholeNumbers = (value: PdfValue | undefined): readonly number[] => {
  if (value?.kind !== 'array') return refuse('pdf.xref-broken');
  return value.values.map((one) => wholeNumber(one) ?? refuse('pdf.xref-broken'));
};

const rangesOf = (dictionary: PdfDictionary): readonly number[] => {
  const index = dictionary.get('Index');
  if (index !== undefined) return wholeNumbers(index);
  return [0, wholeNumber(dictionary.get('Size')) ?? refuse('pdf.xref-broken')];
};

const numbersOf = (ranges: readonly number[]): readonly number[] => {
  const numbers: number[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    const [from = 0, count = 0] = ranges.slice(at, at + 2);
    if (from + count > mostObjects * 4 || numbers.length + count > mostObjects) refuse('pdf.too-complex');
    for (let number = from; number < from + count; number += 1) numbers.push(number);
  }
  return numbers;
};

/** Reads a cross-reference that is a stream. @see ISO 32000-1, 7.5.8 */
export const readXrefStream = async (file: PdfFile, place: number): Promise<XrefSection> => {
  const { value, data } = await readObject(file, place);
  if (value.kind !== 'dictionary' || data === undefined) return refuse('pdf.xref-missing');
  const trailer = value.entries;
  if (nameOf(trailer.get('Type')) !== 'XRef') return refuse('pdf.xref-missing');
  const length = wholeNumber(trailer.get('Length')) ?? refuse('pdf.xref-broken');
  const dataEnd = await endOfStream(file, data, length);
  const bytes = await readStream(file, trailer, data, length);
  const widths = wholeNumbers(trailer.get('W'));
  const [kindWidth = 0, placeWidth = 0, lastWidth = 0] = widths;
  const width = kindWidth + placeWidth + lastWidth;
  if (widths.length !== 3 || kindWidth > 2 || placeWidth > 6 || lastWidth > 4 || width === 0)
    return refuse('pdf.xref-broken');
  const numbers = numbersOf(rangesOf(trailer));
  if (bytes.length < numbers.length * width) return refuse('pdf.xref-broken');
  const entries: XrefEntry[] = [];
  const free: number[] = [];
  const field = (at: number, size: number): number => (size === 0 ? 0 : bytes.readUIntBE(at, size));
  for (const [index, number] of numbers.entries()) {
    const at = index * width;
    const kind = kindWidth === 0 ? 1 : field(at, kindWidth);
    const second = field(at + kindWidth, placeWidth);
    if (kind === 1) entries.push({ kind: 'at', number, place: second });
    else if (kind === 2) entries.push({ kind: 'within', number, container: second });
    else free.push(number);
  }
  const tail = /^[\0\t\n\f\r ]*endobj/.exec((await file.window.at(dataEnd, 64)).toString('latin1'));
  if (tail === null) return refuse('pdf.object-broken');
  return { entries, free, trailer, end: dataEnd + tail[0].length };
};
