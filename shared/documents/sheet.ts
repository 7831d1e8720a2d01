import type { PdfDocument } from 'pdfkit';

/** A4 in points, and where the text stands. */
export const a4 = {
  width: 595.28,
  height: 841.89,
  frame: 28,
  left: 56,
  right: 539.28,
  top: 84,
  bottom: 784,
} as const;

export const textWidth = a4.right - a4.left;

export const ink = {
  text: '#1a1a1a',
  faint: '#5c5c5c',
  line: '#8a8a8a',
  shade: '#f3f1ea',
  warning: '#a61b1b',
} as const;

/** A document with a pen: `y` is where the next thing is drawn. */
export interface Sheet {
  readonly pdf: PdfDocument;
  y: number;
}

export const newPage = (sheet: Sheet): void => {
  sheet.pdf.addPage();
  sheet.y = a4.top;
};

/** Goes to a new page unless so much height is left on this one; says whether it went. */
export const makeRoom = (sheet: Sheet, height: number): boolean => {
  if (sheet.y + height <= a4.bottom) return false;
  newPage(sheet);
  return true;
};
