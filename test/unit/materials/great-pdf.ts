import { createHash } from 'node:crypto';
import type { Expected } from '../../../functions/materials/inspection/inspect-content.ts';
import type { ObjectSource } from '../../../functions/materials/inspection/object-source.ts';
import { catalog, page, pageTree } from './pdf-of.ts';

interface Segment {
  readonly start: number;
  readonly length: number;
  readonly bytes: (from: number, to: number) => Buffer;
}

const pieceLength = 65_536;

const written = (start: number, text: string): Segment => {
  const bytes = Buffer.from(text, 'latin1');
  return { start, length: bytes.length, bytes: (from, to) => bytes.subarray(from, to) };
};

/** The bytes of a scan, the same whenever they are asked for, kept nowhere. */
const scanned = (start: number, length: number): Segment => ({
  start,
  length,
  bytes: (from, to) => Buffer.alloc(to - from, 0xa5),
});

/** The segments of a PDF of so many pages, each with a scan of so many bytes. */
const segmentsOf = (pages: number, scanLength: number): readonly Segment[] => {
  const segments: Segment[] = [];
  let size = 0;
  const add = (segment: Segment): void => {
    segments.push(segment);
    size += segment.length;
  };
  const places: number[] = [];
  const begin = (head: string): void => {
    places.push(size);
    add(written(size, `${places.length} 0 obj\n${head}`));
  };
  add(written(0, '%PDF-1.7\n'));
  for (const body of [
    catalog(),
    pageTree(pages),
    ...Array.from({ length: pages }, (_, index) => page(`/Contents ${3 + pages + index} 0 R `)),
  ])
    begin(`${body}\nendobj\n`);
  for (let made = 0; made < pages; made += 1) {
    begin(`<< /Length ${scanLength} >>\nstream\n`);
    add(scanned(size, scanLength));
    add(written(size, '\nendstream\nendobj\n'));
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = places.length + 1;
  add(
    written(
      size,
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return segments;
};

const readFrom = (segments: readonly Segment[], from: number, to: number): Buffer =>
  Buffer.concat(
    segments
      .filter(({ start, length }) => start < to && start + length > from)
      .map(({ start, length, bytes }) => bytes(Math.max(0, from - start), Math.min(length, to - start))),
  );

/**
 * A sound PDF that is made while it is read, and what is said of it.
 * @param onRead told of every piece that was read
 */
export const greatPdf = (
  pages: number,
  scanLength: number,
  onRead: () => void,
): { readonly source: ObjectSource; readonly expected: Expected } => {
  const segments = segmentsOf(pages, scanLength);
  const size = segments.reduce((sum, { length }) => sum + length, 0);
  const read = (from: number, to: number): Buffer => {
    onRead();
    return readFrom(segments, from, to);
  };
  const hash = createHash('sha256');
  for (let from = 0; from < size; from += pieceLength)
    hash.update(readFrom(segments, from, Math.min(size, from + pieceLength)));
  return {
    source: {
      size,
      contentType: 'application/pdf',
      read: async (from, to) => read(from, to),
      async *stream() {
        for (let from = 0; from < size; from += pieceLength)
          yield await Promise.resolve(read(from, Math.min(size, from + pieceLength)));
      },
    },
    expected: { contentType: 'application/pdf', size, sha256: hash.digest('hex') },
  };
};
