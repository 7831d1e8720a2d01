import { refuse } from '../refused-content.ts';
import type { Window } from '../window.ts';

const tailLength = 65_536;
const mostWhite = 1_024;

export interface PdfEnd {
  /** Where the newest cross-reference is said to lie. */
  readonly start: number;
  /** Where the word `startxref` stands. */
  readonly place: number;
}

/** Reads the end of a PDF: `startxref`, the place, `%%EOF`, then nothing but white space. */
export const findEnd = async (window: Window): Promise<PdfEnd> => {
  const from = Math.max(0, window.size - tailLength);
  const tail = (await window.at(from, tailLength)).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0) return refuse('pdf.end-missing');
  const after = tail.slice(end + '%%EOF'.length);
  if (after.length > mostWhite || /[^\0\t\n\f\r ]/.test(after)) return refuse('pdf.trailing-data');
  const found = /startxref[\0\t\n\f\r ]+(\d{1,12})[\0\t\n\f\r ]+$/.exec(
    tail.slice(Math.max(0, end - 128), end),
  );
  if (found === null) return refuse('pdf.startxref-missing');
  return { start: Number(found[1]), place: from + Math.max(0, end - 128) + found.index };
};
