import { pageOf, workingCopy } from './document-texts.ts';
import { a4, ink, type Sheet, textWidth } from './sheet.ts';

const centred = { width: textWidth, align: 'center', lineBreak: false } as const;

/** On every page: the frame, that this is a working copy, the number, and how many pages there are. */
export const drawFrames = ({ pdf }: Sheet, number: string): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = 1; page <= count; page += 1) {
    pdf.switchToPage(start + page - 1);
    pdf.strokeColor(ink.text).lineWidth(1.4);
    pdf.rect(a4.frame, a4.frame, a4.width - 2 * a4.frame, a4.height - 2 * a4.frame).stroke();
    pdf.lineWidth(0.5);
    const inner = a4.frame + 4;
    pdf.rect(inner, inner, a4.width - 2 * inner, a4.height - 2 * inner).stroke();
    pdf.lineWidth(0.8).strokeColor(ink.warning);
    pdf.rect(a4.left + 90, 42, textWidth - 180, 32).stroke();
    pdf.fillColor(ink.warning);
    pdf.fontSize(10.5).text(workingCopy.zh, a4.left, 45, centred);
    pdf.fontSize(8).text(workingCopy.en, a4.left, 60, centred);
    pdf.fillColor(ink.faint).fontSize(8);
    pdf.text(`${number} · ${pageOf(page, count)}`, a4.left, a4.height - 50, centred);
  }
};
