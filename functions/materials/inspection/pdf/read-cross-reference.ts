import { refuse } from '../refused-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfDictionary, wholeNumber } from './pdf-value.ts';
import { readXrefStream } from './read-xref-stream.ts';
import { readXrefTable } from './read-xref-table.ts';
import { mostObjects, type XrefEntry, type XrefSection } from './xref-section.ts';

export interface CrossReference {
  /** As readers see it: the newest entry of each object. */
  readonly current: ReadonlyMap<number, XrefEntry>;
  /** The object at each place that any revision names. */
  readonly places: ReadonlyMap<number, number>;
  /** Streams that hold objects, by any revision. */
  readonly containers: ReadonlySet<number>;
  readonly trailers: readonly PdfDictionary[];
  /** First byte after each section. */
  readonly ends: ReadonlySet<number>;
}

const mostSections = 2_000;

const readSection = async (file: PdfFile, place: number): Promise<XrefSection> => {
  const text = (await file.window.at(place, 40)).toString('latin1');
  if (/^xref[\0\t\n\f\r ]/.test(text)) return readXrefTable(file, place);
  return /^\d+\s+\d+\s+obj/.test(text) ? readXrefStream(file, place) : refuse('pdf.xref-missing');
};

const follow = (trailer: PdfDictionary, key: string): number | undefined =>
  trailer.has(key) ? (wholeNumber(trailer.get(key)) ?? refuse('pdf.xref-broken')) : undefined;

/** Follows the cross-references from the newest to the oldest. */
export const readCrossReference = async (file: PdfFile, start: number): Promise<CrossReference> => {
  const current = new Map<number, XrefEntry>();
  const settled = new Set<number>();
  const places = new Map<number, number>();
  const containers = new Set<number>();
  const trailers: PdfDictionary[] = [];
  const ends = new Set<number>();
  const seen = new Set<number>();

  const note = ({ entries, free, trailer, end }: XrefSection): void => {
    trailers.push(trailer);
    ends.add(end);
    for (const entry of entries) {
      if (!settled.has(entry.number)) current.set(entry.number, entry);
      settled.add(entry.number);
      if (entry.kind === 'within') containers.add(entry.container);
      else if ((places.get(entry.place) ?? entry.number) !== entry.number) refuse('pdf.object-missing');
      else places.set(entry.place, entry.number);
    }
    for (const number of free) settled.add(number);
    if (places.size > mostObjects) refuse('pdf.too-complex');
  };

  const visit = async (place: number): Promise<PdfDictionary> => {
    if (seen.has(place)) return refuse('pdf.xref-loop');
    if (seen.size >= mostSections) return refuse('pdf.too-complex');
    seen.add(place);
    const section = await readSection(file, place);
    note(section);
    return section.trailer;
  };

  for (let place: number | undefined = start; place !== undefined;) {
    const trailer: PdfDictionary = await visit(place);
    const beside = follow(trailer, 'XRefStm');
    if (beside !== undefined) await visit(beside);
    place = follow(trailer, 'Prev');
  }
  return { current, places, containers, trailers, ends };
};
