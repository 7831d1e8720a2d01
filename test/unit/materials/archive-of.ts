import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchiveFile {
  readonly name: string;
  readonly text?: string;
  readonly flags?: number;
  /** Bytes that it says it has when unpacked. */
  readonly claims?: number;
  /** What its own header calls it. */
  readonly ownName?: string;
}

const record = (length: number, mark: string): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.write(mark, 0, 'latin1');
  return bytes;
};

const packed = ({ name, text = '', flags = 0, claims, ownName }: ArchiveFile, place: number) => {
  const data = deflateRawSync(Buffer.from(text));
  const fields = (bytes: Buffer, at: number): Buffer => {
    bytes.writeUInt16LE(flags, at);
    bytes.writeUInt16LE(8, at + 2);
    bytes.writeUInt32LE(crc32(text), at + 8);
    bytes.writeUInt32LE(data.length, at + 12);
    bytes.writeUInt32LE(claims ?? Buffer.byteLength(text), at + 16);
    return bytes;
  };
  const own = Buffer.from(ownName ?? name);
  const local = fields(record(30, 'PK\x03\x04'), 6);
  local.writeUInt16LE(own.length, 26);
  const central = fields(record(46, 'PK\x01\x02'), 8);
  central.writeUInt16LE(Buffer.byteLength(name), 28);
  central.writeUInt32LE(place, 42);
  return { local: Buffer.concat([local, own, data]), central: Buffer.concat([central, Buffer.from(name)]) };
};

/** A ZIP; `comment` stands at its very end. */
export const archiveOf = (files: readonly ArchiveFile[], comment = ''): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let place = 0;
  for (const file of files) {
    const { local, central } = packed(file, place);
    locals.push(local);
    centrals.push(central);
    place += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = record(22, 'PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(place, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
};

const root =
  '<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>';

export const ofdFiles: readonly ArchiveFile[] = [
  { name: 'OFD.xml', text: root },
  { name: 'Doc_0/Document.xml', text: '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"/>' },
];

export const ofdOf = (...more: readonly ArchiveFile[]): Buffer => archiveOf([...ofdFiles, ...more]);
