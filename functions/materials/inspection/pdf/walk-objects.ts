import { refuse } from '../refused-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { nameOf, type PdfDictionary, type PdfValue, wholeNumber } from './pdf-value.ts';
import { readContained } from './read-contained.ts';
import type { CrossReference } from './read-cross-reference.ts';
import { type PdfObject, readObject } from './read-object.ts';
import { endOfStream, readStream } from './read-stream.ts';
import type { XrefEntry } from './xref-section.ts';

/** Told for each object, with the entry that leads to it. */
export type OnObject = (entry: XrefEntry, value: PdfValue) => void;

interface Unmeasured {
  readonly data: number;
  readonly length: number;
}

/** Reads each object of each revision where the cross-reference says it lies; streams must end where they say. */
export const walkObjects = async (
  file: PdfFile,
  reference: CrossReference,
  onObject: OnObject,
): Promise<void> => {
  const walked = new Set<number>();
  const containedLengths = new Map<number, number>();
  const unmeasured: Unmeasured[] = [];

  const lengthOf = async (dictionary: PdfDictionary): Promise<number | { readonly within: number }> => {
    const length = dictionary.get('Length');
    if (length?.kind !== 'reference') return wholeNumber(length) ?? refuse('pdf.stream-broken');
    const entry = reference.current.get(length.number) ?? refuse('pdf.stream-broken');
    if (entry.kind === 'within') return { within: length.number };
    return wholeNumber((await readObject(file, entry.place)).value) ?? refuse('pdf.stream-broken');
  };

  const walkStream = async (
    { number }: PdfObject,
    dictionary: PdfDictionary,
    data: number,
  ): Promise<void> => {
    // Bytes that lie in another file.
    if (dictionary.has('F')) refuse('pdf.external');
    const holdsObjects = nameOf(dictionary.get('Type')) === 'ObjStm' || reference.containers.has(number);
    const length = await lengthOf(dictionary);
    if (typeof length === 'object') {
      if (holdsObjects) refuse('pdf.stream-broken');
      unmeasured.push({ data, length: length.within });
      return;
    }
    await endOfStream(file, data, length);
    if (!holdsObjects) return;
    const bytes = await readStream(file, dictionary, data, length);
    readContained(file, dictionary, bytes, (contained, value) => {
      const whole = wholeNumber(value);
      if (whole !== undefined) containedLengths.set(contained, whole);
      onObject({ kind: 'within', number: contained, container: number }, value);
    });
  };

  for (const [place, number] of [...reference.places].toSorted(([a], [b]) => a - b)) {
    if (place >= file.window.size) refuse('pdf.object-missing');
    const object = await readObject(file, place);
    if (object.number !== number) refuse('pdf.object-missing');
    walked.add(number);
    onObject({ kind: 'at', number, place }, object.value);
    if (object.data !== undefined && object.value.kind === 'dictionary')
      await walkStream(object, object.value.entries, object.data);
  }
  if ([...reference.containers].some((container) => !walked.has(container))) refuse('pdf.object-missing');
  for (const { data, length } of unmeasured)
    await endOfStream(file, data, containedLengths.get(length) ?? refuse('pdf.stream-broken'));
};
