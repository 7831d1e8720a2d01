import { drawText, drawTitle } from '../../../shared/documents/draw-text.ts';
import { ink, type Sheet } from '../../../shared/documents/sheet.ts';
import { licenceLabels } from '../domain/licence-labels.ts';
import type { LicenceContent } from '../domain/licence-content.ts';

/** Title, number, identifier and what the licence grants. */
export const drawHeading = (
  sheet: Sheet,
  { title, statement }: LicenceContent,
  { number, identifier }: { readonly number: string; readonly identifier: string },
): void => {
  const [numberLabel, identifierLabel] = [licenceLabels.number, licenceLabels.identifier];
  drawTitle(sheet, title);
  drawText(sheet, `${numberLabel.zh} ${numberLabel.en}  ${number}`, { size: 13, color: ink.text, after: 2 });
  drawText(sheet, `${identifierLabel.zh} ${identifierLabel.en}  ${identifier}`, {
    size: 8.5,
    color: ink.faint,
    after: 10,
  });
  const left = { align: 'left' } as const;
  drawText(sheet, `　　${statement.zh}`, { size: 11, color: ink.text, after: 2, ...left, lineGap: 2 });
  drawText(sheet, statement.en, { size: 8, color: ink.faint, after: 10, ...left });
};
