import { refuse } from '../refused-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { createTokens, MoreNeeded } from './pdf-token.ts';
import { type PdfDictionary, type PdfValue, wholeNumber } from './pdf-value.ts';
import { readValue } from './read-value.ts';

type OnValue = (number: number, value: PdfValue) => void;

const readEach = (file: PdfFile, dictionary: PdfDictionary, bytes: Buffer, onValue: OnValue): void => {
  const [count, first] = [wholeNumber(dictionary.get('N')), wholeNumber(dictionary.get('First'))];
  if (count === undefined || first === undefined || count > bytes.length) return refuse('pdf.stream-broken');
  const heads = createTokens(bytes, 0, true);
  for (let index = 0; index < count; index += 1) {
    const [number, offset] = [heads.next(), heads.next()];
    if (number.kind !== 'number' || offset.kind !== 'number' || !offset.whole)
      return refuse('pdf.stream-broken');
    const start = first + offset.value;
    const tokens = createTokens(bytes, start, true);
    onValue(number.value, readValue(tokens, file.onName));
    file.spend(tokens.place() - start);
  }
};

/** Reads the objects of a stream, each at the offset that the stream declares, as readers go. */
export const readContained = (
  file: PdfFile,
  dictionary: PdfDictionary,
  bytes: Buffer,
  onValue: OnValue,
): void => {
  try {
    readEach(file, dictionary, bytes, onValue);
  } catch (error) {
    if (error instanceof MoreNeeded) refuse('pdf.stream-broken');
    throw error;
  }
};
