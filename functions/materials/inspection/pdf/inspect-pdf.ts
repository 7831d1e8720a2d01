import { refuse } from '../refused-content.ts';
import type { Window } from '../window.ts';
import { refuseActiveContent } from './active-content.ts';
import { findEnd } from './find-end.ts';
import { createPdfFile } from './pdf-file.ts';
import { nameOf, type PdfDictionary, type PdfValue, wholeNumber } from './pdf-value.ts';
import { type CrossReference, readCrossReference } from './read-cross-reference.ts';
import { walkObjects } from './walk-objects.ts';
import type { XrefEntry } from './xref-section.ts';

const header = /^%PDF-(?:1\.[0-7]|2\.0)[\r\n\t ]/;

const checkEnding = async (window: Window, reference: CrossReference, place: number): Promise<void> => {
  const end = [...reference.ends].filter((one) => one <= place).reduce((a, b) => Math.max(a, b), 0);
  const between = place - end > 1_024 ? undefined : (await window.at(end, place - end)).toString('latin1');
  if (end === 0 || between === undefined || /[^\0\t\n\f\r ]/.test(between)) refuse('pdf.trailing-data');
};

const rootOf = (trailers: readonly PdfDictionary[]): number => {
  const root = trailers.find((trailer) => trailer.has('Root'))?.get('Root');
  return root?.kind === 'reference' ? root.number : refuse('pdf.root-missing');
};

const isCurrent = ({ current }: CrossReference, entry: XrefEntry): boolean => {
  const newest = current.get(entry.number);
  if (entry.kind === 'at') return newest?.kind === 'at' && newest.place === entry.place;
  return newest?.kind === 'within' && newest.container === entry.container;
};

const dictionaryOf = (value: PdfValue | undefined, type: string): PdfDictionary | undefined =>
  value?.kind === 'dictionary' && nameOf(value.entries.get('Type')) === type ? value.entries : undefined;

/**
 * Reads a PDF as readers do: end, cross-references, every object of every revision. Refuses what is cut off, grown,
 * encrypted, or does more than show pages. ISO 32000-1, 7.5.
 */
export const inspectPdf = async (window: Window): Promise<void> => {
  if (!header.test((await window.at(0, 16)).toString('latin1'))) refuse('pdf.header-version');
  const { start, place } = await findEnd(window);
  if (start >= place) refuse('pdf.xref-missing');
  const file = createPdfFile(window, refuseActiveContent);
  const reference = await readCrossReference(file, start);
  if (reference.trailers.some((trailer) => trailer.has('Encrypt'))) refuse('pdf.encrypted');
  await checkEnding(window, reference, place);
  const root = rootOf(reference.trailers);
  const found = new Map<number, PdfDictionary>();
  await walkObjects(file, reference, (entry, value) => {
    const dictionary = dictionaryOf(value, entry.number === root ? 'Catalog' : 'Pages');
    if (dictionary !== undefined && isCurrent(reference, entry)) found.set(entry.number, dictionary);
  });
  const pages = found.get(root)?.get('Pages') ?? refuse('pdf.root-missing');
  const tree = pages.kind === 'reference' ? found.get(pages.number) : undefined;
  if ((wholeNumber(tree?.get('Count')) ?? 0) < 1) refuse('pdf.pages-missing');
};
