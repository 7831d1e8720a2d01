import { inflate } from '../inflate.ts';
import { refuse } from '../refused-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { nameOf, type PdfDictionary, type PdfValue, wholeNumber } from './pdf-value.ts';
import { undoPredictor } from './undo-predictor.ts';

const mostPacked = 67_108_864;
const mostUnpacked = 67_108_864;

const only = (value: PdfValue | undefined): PdfValue | undefined => {
  if (value?.kind !== 'array') return value?.kind === 'null' ? undefined : value;
  return value.values.length > 1 ? refuse('pdf.too-complex') : value.values[0];
};

/** First byte after `endstream`, which must follow the declared length. */
export const endOfStream = async (file: PdfFile, data: number, length: number): Promise<number> => {
  const after = (await file.window.at(data + length, 64)).toString('latin1');
  const mark = /^[\r\n \t]{0,4}endstream/.exec(after);
  return mark === null ? refuse('pdf.stream-broken') : data + length + mark[0].length;
};

/** The bytes of a stream that holds structure: plain or deflated, with or without a predictor. */
export const readStream = async (
  file: PdfFile,
  dictionary: PdfDictionary,
  data: number,
  length: number,
): Promise<Buffer> => {
  if (length > mostPacked) return refuse('pdf.too-complex');
  const filter = only(dictionary.get('Filter'));
  const bytes = await file.window.at(data, length);
  if (filter === undefined) return bytes;
  if (nameOf(filter) !== 'FlateDecode') return refuse('pdf.too-complex');
  const unpacked = inflate(bytes, {
    format: 'zlib',
    most: mostUnpacked,
    broken: 'pdf.stream-broken',
    tooLarge: 'pdf.too-complex',
  });
  file.spend(unpacked.length);
  const parameters = only(dictionary.get('DecodeParms'));
  if (parameters === undefined) return unpacked;
  if (parameters.kind !== 'dictionary') return refuse('pdf.too-complex');
  const columns = wholeNumber(parameters.entries.get('Columns')) ?? 1;
  return undoPredictor(unpacked, wholeNumber(parameters.entries.get('Predictor')) ?? 1, columns);
};
