import type { ArchiveEnd } from './end-of-archive.ts';
import { refuse } from './refused-content.ts';
import type { Window } from './window.ts';

export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes when unpacked, as the archive says. */
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly place: number;
  /** Where its bytes begin. */
  readonly data: number;
}

const mostEntries = 20_000;
const longestDirectory = 8_388_608;
const headerLength = 46;
const link = 0o120000;

const readEntry = (directory: Buffer, at: number): { entry: Omit<ArchiveEntry, 'data'>; next: number } => {
  if (at + headerLength > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
    return refuse('ofd.broken');
  if ((directory.readUInt16LE(at + 8) & 1) === 1) refuse('ofd.encrypted');
  if (((directory.readUInt32LE(at + 38) >>> 16) & 0o170000) === link) refuse('ofd.unsafe-entry');
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    directory.readUInt16LE(at + offset),
  );
  const nameEnd = at + headerLength + (nameLength ?? 0);
  return {
    entry: {
      name: directory.toString('utf8', at + headerLength, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      place: directory.readUInt32LE(at + 42),
    },
    next: nameEnd + (extraLength ?? 0) + (commentLength ?? 0),
  };
};

const locate = async (window: Window, entry: Omit<ArchiveEntry, 'data'>): Promise<ArchiveEntry> => {
  const header = await window.at(entry.place, 30);
  if (header.length < 30 || header.toString('latin1', 0, 4) !== 'PK\x03\x04') return refuse('ofd.broken');
  const nameLength = header.readUInt16LE(26);
  const name = (await window.at(entry.place + 30, nameLength)).toString('utf8');
  // Two readers would see two files.
  if (name !== entry.name || header.readUInt16LE(8) !== entry.method) refuse('ofd.broken');
  return { ...entry, data: entry.place + 30 + nameLength + header.readUInt16LE(28) };
};

/** The files of an archive that begins with the object, in order of place, none upon another. */
export const readArchiveEntries = async (
  window: Window,
  end: ArchiveEnd,
): Promise<readonly ArchiveEntry[]> => {
  if (end.lead !== 0 || end.end !== window.size || end.entries === 0) refuse('ofd.broken');
  if (end.entries > mostEntries || end.directoryLength > longestDirectory) refuse('ofd.too-complex');
  const directory = await window.at(end.directory, end.directoryLength);
  const entries: Omit<ArchiveEntry, 'data'>[] = [];
  let at = 0;
  while (at < directory.length) {
    const { entry, next } = readEntry(directory, at);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.length || entries.length !== end.entries) refuse('ofd.broken');
  const located: ArchiveEntry[] = [];
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.place - b.place)) {
    if (entry.place < free || (free === 0 && entry.place !== 0)) refuse('ofd.broken');
    const found = await locate(window, entry);
    free = found.data + found.packed;
    if (free > end.directory) refuse('ofd.broken');
    located.push(found);
  }
  return located;
};
