import type { DocumentFont } from '../../../shared/documents/document-font.ts';
import { drawFrames } from '../../../shared/documents/draw-frames.ts';
import { drawLines } from '../../../shared/documents/draw-lines.ts';
import { drawTable } from '../../../shared/documents/draw-table.ts';
import { drawText, drawTitle } from '../../../shared/documents/draw-text.ts';
import { printSheets } from '../../../shared/documents/print-sheets.ts';
import { ink } from '../../../shared/documents/sheet.ts';
import type { PrintedPaper } from '../writing/writer-ports.ts';
import { drawClosing } from './draw-closing.ts';
import { noticeContent } from './notice-content.ts';
import type { PaperFacts } from './paper-facts.ts';
import { paperLabels } from './paper-labels.ts';
import { printableContent } from './printable.ts';

/** Points between two parts. */
const gap = 10;
const labelWidth = 148;

/** The PDF of a paper, A4: the same facts give the same bytes. */
export const printNotice = async (facts: PaperFacts, font: DocumentFont): Promise<PrintedPaper> => {
  const { content, missing } = printableContent(noticeContent(facts), font);
  const { title, number, addressee, statement, lines, tables, rulings, issuer } = content;
  const printing = {
    font,
    title: `${title.zh} ${number}`,
    author: issuer.value,
    keywords: number,
    createdAt: facts.issuedAt,
  };
  const left = { align: 'left', color: ink.text, lineGap: 3 } as const;
  const bytes = await printSheets(printing, (sheet) => {
    drawTitle(sheet, title);
    const { zh, en } = paperLabels.number;
    drawText(sheet, `${zh} ${en}  ${number}`, { size: 10.5, color: ink.text, after: 12 });
    drawText(sheet, `${addressee}：`, { ...left, size: 12, after: 4 });
    drawText(sheet, `　　${statement}`, { ...left, size: 12, after: gap });
    drawLines(sheet, lines, labelWidth);
    for (const table of tables) drawTable(sheet, table);
    sheet.y += gap;
    drawLines(sheet, rulings, labelWidth);
    drawClosing(sheet, content);
    drawFrames(sheet, number);
  });
  return { bytes, missing };
};
