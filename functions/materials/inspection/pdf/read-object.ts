import { refuse } from '../refused-content.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfTokens } from './pdf-token.ts';
import type { PdfValue } from './pdf-value.ts';
import { readValue } from './read-value.ts';

export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  /** Where the bytes of its stream begin; undefined when it has none. */
  readonly data: number | undefined;
  /** First byte after `endobj`, or where the bytes of the stream begin. */
  readonly end: number;
}

const wholeOf = (tokens: PdfTokens): number => {
  const token = tokens.next();
  return token.kind === 'number' && token.whole ? token.value : refuse('pdf.object-missing');
};

const wordOf = (tokens: PdfTokens): string => {
  const token = tokens.next();
  return token.kind === 'word' ? token.value : '';
};

const lineEnd = (bytes: Buffer): number => {
  if (bytes[0] === 13 && bytes[1] === 10) return 2;
  return bytes[0] === 10 ? 1 : refuse('pdf.stream-broken');
};

/** Reads the object whose `N G obj` stands at a place. */
export const readObject = async (file: PdfFile, place: number): Promise<PdfObject> => {
  const { value: read, end } = await file.parseAt(place, (tokens) => {
    const number = wholeOf(tokens);
    wholeOf(tokens);
    if (wordOf(tokens) !== 'obj') refuse('pdf.object-missing');
    const value = readValue(tokens, file.onName);
    return { number, value, last: wordOf(tokens) };
  });
  const { number, value, last } = read;
  if (last === 'endobj') return { number, value, data: undefined, end };
  if (last !== 'stream' || value.kind !== 'dictionary') return refuse('pdf.object-broken');
  const data = end + lineEnd(await file.window.at(end, 2));
  return { number, value, data, end: data };
};
