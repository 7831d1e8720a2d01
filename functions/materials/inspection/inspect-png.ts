import { crc32 } from 'node:zlib';
import { refuse } from './refused-content.ts';
import type { Window } from './window.ts';

const mostPixels = 500_000_000;
const piece = 1_048_576;

const checksum = async (window: Window, offset: number, length: number): Promise<number> => {
  let value = 0;
  for (let place = 0; place < length; place += piece)
    value = crc32(await window.at(offset + place, Math.min(piece, length - place)), value);
  return value;
};

const checkHeader = (header: Buffer): void => {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (width === 0 || height === 0) refuse('png.broken');
  if (width * height > mostPixels) refuse('image.too-large');
};

/** Walks the chunks: header first, data, end last, each with its checksum, nothing after. ISO/IEC 15948. */
export const inspectPng = async (window: Window): Promise<void> => {
  let hasData = false;
  for (let place = 8; ;) {
    const head = await window.at(place, 8);
    if (head.length < 8) return refuse('png.truncated');
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4);
    if (!/^[A-Za-z]{4}$/.test(type) || length > 0x7fff_ffff) refuse('png.broken');
    if ((place === 8) !== (type === 'IHDR') || (type === 'IHDR' && length !== 13)) refuse('png.broken');
    const end = place + 12 + length;
    if (end > window.size) refuse('png.truncated');
    const declared = (await window.at(end - 4, 4)).readUInt32BE(0);
    if ((await checksum(window, place + 4, length + 4)) !== declared) refuse('png.checksum');
    if (type === 'IHDR') checkHeader(await window.at(place + 8, length));
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND') {
      if (!hasData || length !== 0) refuse('png.broken');
      return end === window.size ? undefined : refuse('png.trailing-data');
    }
    place = end;
  }
};
