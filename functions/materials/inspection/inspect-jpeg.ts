import { refuse } from './refused-content.ts';
import type { Window } from './window.ts';

const mostPixels = 500_000_000;
const piece = 65_536;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Restart marks and stuffed bytes belong to the picture's data. */
const isData = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/** Place of the next mark after the picture's data. */
const skipData = async (window: Window, from: number): Promise<number> => {
  for (let place = from; place < window.size - 1;) {
    const bytes = await window.at(place, piece);
    const at = bytes.indexOf(0xff);
    if (at < 0) place += bytes.length;
    else if (at === bytes.length - 1) place += at === 0 ? 1 : at;
    else if (isData(bytes[at + 1] ?? 0)) place += at + 2;
    else if (bytes[at + 1] === 0xff) place += at + 1;
    else return place + at;
  }
  return refuse('jpeg.truncated');
};

const checkFrame = (frame: Buffer): void => {
  if (frame.length < 8) return refuse('jpeg.broken');
  const [height, width] = [frame.readUInt16BE(3), frame.readUInt16BE(5)];
  if (width === 0) refuse('jpeg.broken');
  if (width * height > mostPixels) refuse('image.too-large');
};

/** Walks the segments to the end mark: a frame, a scan, nothing after. ISO/IEC 10918-1. */
export const inspectJpeg = async (window: Window): Promise<void> => {
  let [hasFrame, hasScan] = [false, false];
  for (let place = 2; ;) {
    const head = await window.at(place, 4);
    if (head.length < 2) return refuse('jpeg.truncated');
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff) return refuse('jpeg.broken');
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!hasFrame || !hasScan) refuse('jpeg.broken');
      return place + 2 === window.size ? undefined : refuse('jpeg.trailing-data');
    }
    if (marker < 0xc0 || marker === 0xd8 || isData(marker)) refuse('jpeg.broken');
    if (head.length < 4) return refuse('jpeg.truncated');
    const length = head.readUInt16BE(2);
    if (length < 2) refuse('jpeg.broken');
    if (place + 2 + length > window.size) refuse('jpeg.truncated');
    if (isFrame(marker)) {
      checkFrame(await window.at(place + 2, length));
      hasFrame = true;
    }
    place += 2 + length;
    if (marker === 0xda) {
      hasScan = true;
      place = await skipData(window, place);
    }
  }
};
