import type { ObjectSource } from './object-source.ts';

/** A view of an object that fetches pieces of a mebibyte and keeps the last few: never the whole. */
export interface Window {
  readonly size: number;
  /** Bytes from `offset`; fewer than `length` only at the end of the object. */
  at(offset: number, length: number): Promise<Buffer>;
}

const pieceLength = 1_048_576;
const keptPieces = 8;

export const createWindow = (source: ObjectSource): Window => {
  const pieces = new Map<number, Buffer>();

  const piece = async (index: number): Promise<Buffer> => {
    const known = pieces.get(index);
    if (known !== undefined) {
      pieces.delete(index);
      pieces.set(index, known);
      return known;
    }
    const from = index * pieceLength;
    const to = Math.min(source.size, from + pieceLength);
    const read = Buffer.from(await source.read(from, to));
    // A short answer would look like a broken file, which is not the applicant's fault.
    if (read.length !== to - from) throw new RangeError(`${read.length} bytes read of ${to - from}`);
    for (const oldest of pieces.size < keptPieces ? [] : [...pieces.keys()].slice(0, 1))
      pieces.delete(oldest);
    pieces.set(index, read);
    return read;
  };

  return {
    size: source.size,
    at: async (offset, length) => {
      const end = Math.min(source.size, offset + length);
      if (offset < 0 || offset >= end) return Buffer.alloc(0);
      const parts: Buffer[] = [];
      for (let place = offset; place < end;) {
        const index = Math.floor(place / pieceLength);
        const start = place - index * pieceLength;
        const part = (await piece(index)).subarray(start, start + end - place);
        parts.push(part);
        place += part.length;
      }
      return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    },
  };
};
