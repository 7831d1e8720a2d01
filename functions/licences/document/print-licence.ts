import { drawFrames } from '../../../shared/documents/draw-frames.ts';
import type { DocumentFont } from '../../../shared/documents/document-font.ts';
import { drawLines } from '../../../shared/documents/draw-lines.ts';
import { drawTable } from '../../../shared/documents/draw-table.ts';
import { missingGlyphs } from '../../../shared/documents/missing-glyphs.ts';
import { printSheets } from '../../../shared/documents/print-sheets.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Licence } from '../domain/licence.ts';
import { licenceContent } from '../domain/licence-content.ts';
import { contentTexts } from './content-texts.ts';
import { drawClosing } from './draw-closing.ts';
import { drawHeading } from './draw-heading.ts';

interface LicencePrinting {
  readonly font: DocumentFont;
  /** What the QR code holds: the identifier, or an address that answers for it. */
  readonly query: string;
}

/**
 * The PDF of a licence, A4: the same licence gives the same bytes.
 * @throws DomainError `licences.glyph-missing`: a box in place of a character is never printed
 */
export const printLicence = async (
  licence: Licence,
  { font, query }: LicencePrinting,
): Promise<Uint8Array> => {
  const content = licenceContent(licence);
  const { number, identifier, issuer, issuedAt } = licence;
  const missing = missingGlyphs(font, [...contentTexts(content), number, identifier]);
  if (missing.length > 0) throw new DomainError('licences.glyph-missing', { characters: missing.join('') });
  const title = `${content.title.zh} ${number}`;
  const printing = { font, title, author: issuer.name, keywords: identifier, createdAt: issuedAt };
  return printSheets(printing, (sheet) => {
    drawHeading(sheet, content, licence);
    drawLines(sheet, content.lines);
    for (const table of content.tables) drawTable(sheet, table);
    drawClosing(sheet, content, query);
    drawFrames(sheet, number);
  });
};
