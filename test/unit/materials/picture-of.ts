import { crc32, deflateSync } from 'node:zlib';

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([long(data.length), body, long(crc32(body))]);
};

export const pngHead = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export const pngOf = (width = 1, height = 1): Buffer =>
  Buffer.concat([
    pngHead,
    pngChunk('IHDR', Buffer.concat([long(width), long(height), Buffer.from([8, 0, 0, 0, 0])])),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 127]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);

/** The segments of a picture of one point: a frame, a scan with a stuffed byte and a restart mark, the end. */
export const jpegOf = (width = 1, height = 1): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    Buffer.from('ffda0008010100003f0012ff0034ffd056ffd9', 'hex'),
  ]);

const entry = (tag: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(4, 2);
  bytes.writeUInt32LE(1, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
};

export const tiffOf = ({ width = 1, next = 0 } = {}): Buffer => {
  const entries = [entry(256, width), entry(257, 1), entry(273, 8), entry(279, 16)];
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(next);
  const head = Buffer.from([0x49, 0x49, 42, 0, 24, 0, 0, 0]);
  return Buffer.concat([head, Buffer.alloc(16, 7), Buffer.from([entries.length, 0]), ...entries, tail]);
};

/** A file that begins as drawings do, with the masked header of version 2018. */
export const dwgOf = ({ version = 'AC1032', id = 'AcFssFcAJMB\0', size = 2_048 } = {}): Buffer => {
  const bytes = Buffer.alloc(size, 1);
  bytes.write(version, 0, 'latin1');
  const header = Buffer.alloc(0x6c);
  header.write(id, 0, 'latin1');
  header.writeUInt32LE(0x6c, 0x10);
  header.writeUInt32LE(4, 0x14);
  header.writeBigUInt64LE(BigInt(size - 0x100), 0x2c);
  header.writeBigUInt64LE(BigInt(size - 0x200), 0x54);
  let seed = 1n;
  for (const [index, byte] of header.entries()) {
    seed = (seed * 0x343fdn + 0x269ec3n) & 0xffffffffn;
    bytes[0x80 + index] = byte ^ Number((seed >> 16n) & 0xffn);
  }
  return bytes;
};
