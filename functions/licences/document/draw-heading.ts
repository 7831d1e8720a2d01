import { licenceLabels } from '../domain/licence-labels.ts';
import type { LicenceContent } from '../domain/licence-content.ts';
import { a4, ink, type Sheet, textWidth } from './sheet.ts';

const centred = { width: textWidth, align: 'center' } as const;

/** Title, number, identifier and what the licence grants. */
export const drawHeading = (
  sheet: Sheet,
  { title, statement }: LicenceContent,
  { number, identifier }: { readonly number: string; readonly identifier: string },
): void => {
  const { pdf } = sheet;
  const put = (text: string, size: number, color: string, after: number, options = {}): void => {
    pdf.fontSize(size).fillColor(color).strokeColor(color);
    const given = { ...centred, ...options };
    pdf.text(text, a4.left, sheet.y, given);
    sheet.y += pdf.heightOfString(text, given) + after;
  };
  sheet.y += 6;
  pdf.lineWidth(0.5);
  put(title.zh, 26, ink.text, 0, { characterSpacing: 2.4, stroke: true, fill: true });
  put(title.en, 11, ink.faint, 10);
  put(`${licenceLabels.number.zh} ${licenceLabels.number.en}  ${number}`, 13, ink.text, 2);
  put(`${licenceLabels.identifier.zh} ${licenceLabels.identifier.en}  ${identifier}`, 8.5, ink.faint, 10);
  put(`　　${statement.zh}`, 11, ink.text, 2, { align: 'left', lineGap: 2 });
  put(statement.en, 8, ink.faint, 10, { align: 'left' });
};
