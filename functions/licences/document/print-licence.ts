import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { PDFDocument } from 'pdfkit';
import type { Licence } from '../domain/licence.ts';
import { licenceContent } from '../domain/licence-content.ts';
import { missingGlyphs } from './check-glyphs.ts';
import { contentTexts } from './content-texts.ts';
import { workingCopy } from './document-texts.ts';
import { drawClosing } from './draw-closing.ts';
import { drawFrames } from './draw-frames.ts';
import { drawHeading } from './draw-heading.ts';
import { drawLines } from './draw-lines.ts';
import { drawTable } from './draw-table.ts';
import type { LicenceFont } from './licence-font.ts';
import { a4, newPage, type Sheet } from './sheet.ts';

interface Printing {
  readonly font: LicenceFont;
  /** What the QR code holds: the identifier, or an address that answers for it. */
  readonly query: string;
}

/**
 * The PDF of a licence, A4: the same licence gives the same bytes.
 * @throws DomainError `licences.glyph-missing`: a box in place of a character is never printed
 */
export const printLicence = async (licence: Licence, { font, query }: Printing): Promise<Uint8Array> => {
  const content = licenceContent(licence);
  const missing = missingGlyphs(font, [...contentTexts(content), licence.number, licence.identifier]);
  if (missing.length > 0) throw new DomainError('licences.glyph-missing', { characters: missing.join('') });
  const pdf = new PDFDocument({
    font: font.face,
    size: 'A4',
    margin: 0,
    lang: 'zh-CN',
    pdfVersion: '1.7',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: `${content.title.zh} ${licence.number}`,
      Author: licence.issuer.name,
      Subject: `${workingCopy.zh} ${workingCopy.en}`,
      Keywords: licence.identifier,
      Creator: 'Groundbreak',
      CreationDate: new Date(licence.issuedAt),
    },
  });
  const sheet: Sheet = { pdf, y: a4.top };
  newPage(sheet);
  drawHeading(sheet, content, licence);
  drawLines(sheet, content.lines);
  for (const table of content.tables) drawTable(sheet, table);
  drawClosing(sheet, content, query);
  drawFrames(sheet, licence.number);
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
};
