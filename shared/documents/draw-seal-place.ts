import { sealPlace } from './document-texts.ts';
import { a4, ink, type Sheet } from './sheet.ts';

/** Width and height, points. */
export const sealSize = 102;

/** The square at the right where a seal would be. */
export const drawSealPlace = ({ pdf }: Sheet, top: number): void => {
  const left = a4.right - sealSize;
  pdf.lineWidth(0.8).strokeColor(ink.line).dash(4, { space: 3 });
  pdf.rect(left, top, sealSize, sealSize).stroke().undash();
  const options = { width: sealSize, align: 'center' } as const;
  pdf
    .fillColor(ink.faint)
    .fontSize(8)
    .text(sealPlace.zh, left, top + sealSize / 2 - 10, options);
  pdf.fontSize(7).text(sealPlace.en, left, top + sealSize / 2 + 2, options);
};
