import { refuse } from './refused-content.ts';
import type { Window } from './window.ts';

const mostDirectories = 10_000;
const mostPieces = 1_000_000;
const widths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const tags = {
  width: 256,
  height: 257,
  strips: 273,
  stripLengths: 279,
  tiles: 324,
  tileLengths: 325,
} as const;
const mostPixels = 500_000_000;

interface Entry {
  readonly type: number;
  readonly count: number;
  readonly place: number;
}

const createReader = (window: Window, little: boolean) => {
  const exactly = async (place: number, length: number): Promise<Buffer> => {
    const bytes = await window.at(place, length);
    return bytes.length === length ? bytes : refuse('tiff.truncated');
  };
  const short = (bytes: Buffer, at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (bytes: Buffer, at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  return { exactly, short, long };
};

type Reader = ReturnType<typeof createReader>;

const numbers = async (reader: Reader, entry: Entry | undefined): Promise<readonly number[]> => {
  if (entry === undefined) return [];
  const width = widths[entry.type];
  if ((entry.type !== 3 && entry.type !== 4) || width === undefined) return refuse('tiff.broken');
  if (entry.count > mostPieces) return refuse('image.too-large');
  const bytes = await reader.exactly(entry.place, entry.count * width);
  return Array.from({ length: entry.count }, (_, index) =>
    entry.type === 3 ? reader.short(bytes, index * width) : reader.long(bytes, index * width),
  );
};

const checkPicture = async (
  reader: Reader,
  entries: ReadonlyMap<number, Entry>,
  size: number,
): Promise<void> => {
  const [width = 0] = await numbers(reader, entries.get(tags.width));
  const [height = 0] = await numbers(reader, entries.get(tags.height));
  if (width === 0 || height === 0) refuse('tiff.broken');
  if (width * height > mostPixels) refuse('image.too-large');
  const tiled = entries.has(tags.tiles);
  const places = await numbers(reader, entries.get(tiled ? tags.tiles : tags.strips));
  const lengths = await numbers(reader, entries.get(tiled ? tags.tileLengths : tags.stripLengths));
  if (places.length === 0 || places.length !== lengths.length) refuse('tiff.broken');
  if (places.some((place, index) => place + (lengths[index] ?? 0) > size)) refuse('tiff.truncated');
};

/** Walks the directories: each value and each strip or tile lies within the file. TIFF 6.0. */
export const inspectTiff = async (window: Window): Promise<void> => {
  const reader = createReader(window, (await window.at(0, 1)).toString('latin1') === 'I');
  const seen = new Set<number>();
  for (let place = reader.long(await reader.exactly(4, 4), 0); place !== 0;) {
    if (place < 8 || seen.has(place) || seen.size >= mostDirectories) return refuse('tiff.broken');
    seen.add(place);
    const count = reader.short(await reader.exactly(place, 2), 0);
    const bytes = await reader.exactly(place + 2, count * 12 + 4);
    const entries = new Map<number, Entry>();
    for (let at = 0; at < count * 12; at += 12) {
      const [type, values] = [reader.short(bytes, at + 2), reader.long(bytes, at + 4)];
      const length = (widths[type] ?? 0) * values;
      const value = length <= 4 ? place + 2 + at + 8 : reader.long(bytes, at + 8);
      if (value + length > window.size) refuse('tiff.truncated');
      entries.set(reader.short(bytes, at), { type, count: values, place: value });
    }
    await checkPicture(reader, entries, window.size);
    place = reader.long(bytes, count * 12);
  }
  if (seen.size === 0) refuse('tiff.broken');
};
