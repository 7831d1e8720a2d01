import { PDFDocument } from 'pdfkit';
import type { DocumentFont } from './document-font.ts';
import { workingCopy } from './document-texts.ts';
import { a4, newPage, type Sheet } from './sheet.ts';

export interface Printing {
  readonly font: DocumentFont;
  readonly title: string;
  readonly author: string;
  readonly keywords: string;
  /** ISO 8601; the only moment that a document bears, so that the same one has the same bytes. */
  readonly createdAt: string;
}

/** A PDF, A4, of what is drawn. Whoever draws has made sure that the font has every character. */
export const printSheets = async (
  { font, title, author, keywords, createdAt }: Printing,
  draw: (sheet: Sheet) => void,
): Promise<Uint8Array> => {
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
      Title: title,
      Author: author,
      Subject: `${workingCopy.zh} ${workingCopy.en}`,
      Keywords: keywords,
      Creator: 'Groundbreak',
      CreationDate: new Date(createdAt),
    },
  });
  const sheet: Sheet = { pdf, y: a4.top };
  newPage(sheet);
  draw(sheet);
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
};
