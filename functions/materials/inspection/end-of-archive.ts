import type { Window } from './window.ts';

/** The end of a ZIP's central directory, with places in the object (a ZIP may begin anywhere in it). */
export interface ArchiveEnd {
  readonly entries: number;
  readonly directory: number;
  readonly directoryLength: number;
  /** Bytes before the archive. */
  readonly lead: number;
  /** First byte after the archive and its comment. */
  readonly end: number;
}

const recordLength = 22;
const longestComment = 65_535;
const mark = Buffer.from('PK\x05\x06', 'latin1');
const directoryMark = Buffer.from('PK\x01\x02', 'latin1');

/** The archive that programs would find at the end of an object, whatever stands before it; undefined when none. */
export const findEndOfArchive = async (window: Window): Promise<ArchiveEnd | undefined> => {
  const from = Math.max(0, window.size - recordLength - longestComment);
  const tail = await window.at(from, recordLength + longestComment);
  for (
    let place = tail.lastIndexOf(mark);
    place >= 0;
    place = place === 0 ? -1 : tail.lastIndexOf(mark, place - 1)
  ) {
    if (place + recordLength > tail.length) continue;
    const entries = tail.readUInt16LE(place + 10);
    const directoryLength = tail.readUInt32LE(place + 12);
    const directory = from + place - directoryLength;
    const lead = directory - tail.readUInt32LE(place + 16);
    const end = from + place + recordLength + tail.readUInt16LE(place + 20);
    const begins = directory < 0 ? Buffer.alloc(0) : await window.at(directory, 4);
    if (entries === 0 ? directoryLength === 0 && end === window.size : begins.equals(directoryMark))
      return { entries, directory, directoryLength, lead, end };
  }
  return undefined;
};
