import type { TextOptions } from 'pdfkit';
import { a4, ink, type Sheet, textWidth } from './sheet.ts';

export interface TextStyle extends TextOptions {
  /** Points. */
  readonly size: number;
  readonly color: string;
  /** Points below it. */
  readonly after: number;
}

/** A text over the whole width, centred unless the style says otherwise; it does not go to a new page. */
export const drawText = (sheet: Sheet, text: string, { size, color, after, ...options }: TextStyle): void => {
  const { pdf } = sheet;
  pdf.fontSize(size).fillColor(color).strokeColor(color);
  const given = { width: textWidth, align: 'center', ...options } as const;
  pdf.text(text, a4.left, sheet.y, given);
  sheet.y += pdf.heightOfString(text, given) + after;
};

/** The title of a document, in heavy strokes. */
export const drawTitle = (sheet: Sheet, title: { readonly zh: string; readonly en: string }): void => {
  sheet.y += 6;
  sheet.pdf.lineWidth(0.5);
  drawText(sheet, title.zh, {
    size: 26,
    color: ink.text,
    after: 0,
    characterSpacing: 2.4,
    stroke: true,
    fill: true,
  });
  drawText(sheet, title.en, { size: 11, color: ink.faint, after: 10 });
};
