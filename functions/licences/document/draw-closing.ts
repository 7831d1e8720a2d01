import type { ContentLine } from '../../../shared/documents/content.ts';
import { drawSealPlace, sealSize } from '../../../shared/documents/draw-seal-place.ts';
import { a4, ink, makeRoom, type Sheet } from '../../../shared/documents/sheet.ts';
import type { LicenceContent } from '../domain/licence-content.ts';
import { scanToVerify } from './scan-to-verify.ts';
import { qrModules } from './qr-modules.ts';

const closingHeight = 118;
const codeSize = 88;

const drawCode = ({ pdf }: Sheet, query: string, top: number): void => {
  const rows = qrModules(query);
  const module = codeSize / rows.length;
  for (const [row, modules] of rows.entries())
    for (const [column, dark] of modules.entries())
      if (dark) pdf.rect(a4.left + column * module, top + row * module, module, module);
  pdf.fill('#000000');
  const options = { width: codeSize, align: 'center' } as const;
  pdf.fillColor(ink.text).fontSize(8);
  pdf.text(`${scanToVerify.zh} ${scanToVerify.en}`, a4.left, top + codeSize + 5, options);
};

/** QR code, issuer, date, and the place where a seal would be: at the foot of the last page, never torn apart. */
export const drawClosing = (sheet: Sheet, { issuer, issued }: LicenceContent, query: string): void => {
  makeRoom(sheet, closingHeight);
  const { pdf } = sheet;
  const top = Math.max(sheet.y + 14, a4.bottom - closingHeight);
  drawCode(sheet, query, top);
  drawSealPlace(sheet, top);
  const left = a4.left + codeSize + 24;
  const options = { width: a4.right - sealSize - 16 - left } as const;
  let y = top + 10;
  const put = ({ label, value }: ContentLine): void => {
    pdf.fillColor(ink.faint).fontSize(8.5).text(`${label.zh} ${label.en}`, left, y, options);
    y += 13;
    pdf.fillColor(ink.text).fontSize(13).text(value, left, y, options);
    y += pdf.heightOfString(value, options) + 9;
  };
  put(issuer);
  put(issued);
  sheet.y = top + closingHeight - 14;
};
