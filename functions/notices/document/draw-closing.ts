import type { ContentLine } from '../../../shared/documents/content.ts';
import { drawText } from '../../../shared/documents/draw-text.ts';
import { drawSealPlace, sealSize } from '../../../shared/documents/draw-seal-place.ts';
import { a4, ink, makeRoom, type Sheet } from '../../../shared/documents/sheet.ts';
import type { NoticeContent } from './notice-content.ts';

const closingHeight = 118;

/** Printed beside the place of the seal. */
export const unsealed = {
  zh: '本件为工作副本，未加盖法定电子印章。',
  en: 'This working copy bears no legal electronic seal.',
};

/** Printed on a last page on which the closing stands alone. */
export const noText = { zh: '此页无正文', en: 'This page has no text' };

/** Who issues it, when, and the place where a seal would be: at the foot of the last page, never torn apart. */
export const drawClosing = (sheet: Sheet, { issuer, issued }: NoticeContent): void => {
  // a page with the seal alone says so, or text could be put above it
  if (makeRoom(sheet, closingHeight))
    drawText(sheet, `（${noText.zh} ${noText.en}）`, { size: 10.5, color: ink.faint, after: 0 });
  const { pdf } = sheet;
  const top = Math.max(sheet.y + 14, a4.bottom - closingHeight);
  drawSealPlace(sheet, top);
  const options = { width: a4.right - sealSize - 16 - a4.left } as const;
  let y = top + 4;
  const put = (text: string, size: number, color: string, after: number): void => {
    pdf.fillColor(color).fontSize(size).text(text, a4.left, y, options);
    y += pdf.heightOfString(text, options) + after;
  };
  const putLine = ({ label, value }: ContentLine): void => {
    put(`${label.zh} ${label.en}`, 8.5, ink.faint, 0);
    put(value, 12.5, ink.text, 5);
  };
  putLine(issuer);
  putLine(issued);
  put(unsealed.zh, 9, ink.warning, 0);
  put(unsealed.en, 7.5, ink.warning, 0);
  sheet.y = top + closingHeight - 14;
};
