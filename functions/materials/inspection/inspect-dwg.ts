import { refuse } from './refused-content.ts';
import type { Window } from './window.ts';

/** 2004, 2010, 2013 and 2018: the versions whose header can be read without its own error correction. */
const versions = new Set(['AC1018', 'AC1024', 'AC1027', 'AC1032']);
const headerPlace = 0x80;
const headerLength = 0x6c;
/** Addresses in the header count from here. */
const base = 0x100;

const unmask = (bytes: Buffer): Buffer => {
  const plain = Buffer.from(bytes);
  let seed = 1;
  for (const [index, byte] of bytes.entries()) {
    seed = (Math.imul(seed, 0x343fd) + 0x269ec3) | 0;
    plain[index] = byte ^ ((seed >>> 16) & 0xff);
  }
  return plain;
};

/** Reads the masked header of a drawing and sees that its pages end within the file. */
export const inspectDwg = async (window: Window): Promise<void> => {
  const version = (await window.at(0, 6)).toString('latin1');
  if (!versions.has(version)) return refuse('dwg.version');
  const masked = await window.at(headerPlace, headerLength);
  if (masked.length < headerLength) return refuse('dwg.truncated');
  const header = unmask(masked);
  const fits = header.readUInt32LE(0x10) === headerLength && header.readUInt32LE(0x14) === 4;
  if (header.toString('latin1', 0, 12) !== 'AcFssFcAJMB\0' || !fits) return refuse('dwg.broken');
  const lastPageEnd = Number(header.readBigUInt64LE(0x2c)) + base;
  const pageMap = Number(header.readBigUInt64LE(0x54)) + base;
  if (lastPageEnd > window.size || pageMap >= window.size) refuse('dwg.truncated');
  if (lastPageEnd <= base || pageMap <= base) refuse('dwg.broken');
};
