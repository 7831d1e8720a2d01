import { refuse } from '../refused-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { readValue } from './read-value.ts';
import { mostObjects, type XrefEntry, type XrefSection } from './xref-section.ts';

const rowLength = 20;
const rowsAtOnce = 50_000;
const row = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/;
const heading = /^[\0\t\n\f\r ]*(\d{1,10}) +(\d{1,10}) *(?:\r\n|\n|\r)/;

/** Reads a table that begins with `xref`, and the trailer behind it. */
export const readXrefTable = async (file: PdfFile, place: number): Promise<XrefSection> => {
  const entries: XrefEntry[] = [];
  const free: number[] = [];
  const readRows = (bytes: Buffer, from: number): void => {
    for (let at = 0; at < bytes.length; at += rowLength) {
      const found = row.exec(bytes.toString('latin1', at, at + rowLength));
      if (found === null) return refuse('pdf.xref-broken');
      const [number, offset] = [from + at / rowLength, Number(found[1])];
      // Some programs write unused objects as used at place 0.
      if (found[3] === 'f' || offset === 0) free.push(number);
      else entries.push({ kind: 'at', number, place: offset });
    }
  };
  let at = place + 'xref'.length;
  for (;;) {
    const text = (await file.window.at(at, 64)).toString('latin1');
    const trailer = /^[\0\t\n\f\r ]*trailer/.exec(text);
    if (trailer !== null) {
      at += trailer[0].length;
      break;
    }
    const found = heading.exec(text);
    if (found === null) return refuse(entries.length > 0 ? 'pdf.trailer-missing' : 'pdf.xref-broken');
    at += found[0].length;
    const [from, count] = [Number(found[1]), Number(found[2])];
    if (from + count > mostObjects * 4 || entries.length + free.length + count > mostObjects)
      return refuse('pdf.too-complex');
    for (let done = 0; done < count; done += rowsAtOnce) {
      const length = Math.min(rowsAtOnce, count - done) * rowLength;
      const bytes = await file.window.at(at, length);
      if (bytes.length < length) refuse('pdf.xref-broken');
      file.spend(length);
      readRows(bytes, from + done);
      at += length;
    }
  }
  const { value, end } = await file.parseAt(at, (tokens) => readValue(tokens, file.onName));
  if (value.kind !== 'dictionary') return refuse('pdf.trailer-missing');
  return { entries, free, trailer: value.entries, end };
};
