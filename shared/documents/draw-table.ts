import type { ContentTable } from './content.ts';
import { a4, ink, makeRoom, type Sheet, textWidth } from './sheet.ts';

const pad = 4;
const size = 9.5;
const headingHeight = 26;
/** A table lower than this, in points, is not torn apart by a page. */
const whole = 200;

const usualShares: Readonly<Record<number, readonly number[]>> = {
  3: [0.2, 0.47, 0.33],
  4: [0.4, 0.2, 0.22, 0.18],
};

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

const cellsOf = (texts: readonly string[], shares?: readonly number[]): readonly Cell[] => {
  const parts = shares ?? usualShares[texts.length] ?? texts.map(() => 1 / texts.length);
  return texts.map((text, index) => ({
    text,
    x: a4.left + parts.slice(0, index).reduce((sum, part) => sum + part, 0) * textWidth,
    width: (parts[index] ?? 0) * textWidth,
  }));
};

const rowHeight = ({ pdf }: Sheet, cells: readonly Cell[]): number => {
  pdf.fontSize(size);
  const heights = cells.map(({ text, width }) => pdf.heightOfString(text, { width: width - 2 * pad }));
  return Math.max(...heights) + 2 * pad;
};

const drawRow = (sheet: Sheet, cells: readonly Cell[], height: number, isHead: boolean): void => {
  const { pdf, y } = sheet;
  if (isHead) pdf.rect(a4.left, y, textWidth, height).fill(ink.shade);
  pdf.lineWidth(0.6).strokeColor(ink.line);
  for (const { x, width } of cells) pdf.rect(x, y, width, height).stroke();
  pdf.fontSize(size).fillColor(ink.text);
  for (const { text, x, width } of cells) {
    const options = { width: width - 2 * pad };
    pdf.text(text, x + pad, y + (height - pdf.heightOfString(text, options)) / 2, options);
  }
  sheet.y = y + height;
};

/** A list with a heading; its columns are named again on each page. */
export const drawTable = (sheet: Sheet, { heading, columns, rows, shares }: ContentTable): void => {
  const head = cellsOf(
    columns.map(({ zh, en }) => `${zh}\n${en}`),
    shares,
  );
  const headHeight = rowHeight(sheet, head);
  const drawHead = (): void => drawRow(sheet, head, headHeight, true);
  const heights = rows.map((row) => rowHeight(sheet, cellsOf(row, shares)));
  const height = headingHeight + headHeight + heights.reduce((sum, one) => sum + one, 0);
  makeRoom(sheet, height < whole ? height : headingHeight + headHeight + (heights[0] ?? 0));
  sheet.pdf
    .fontSize(11)
    .fillColor(ink.text)
    .text(`${heading.zh} ${heading.en}`, a4.left, sheet.y + 8, { width: textWidth });
  sheet.y += headingHeight;
  drawHead();
  for (const [index, row] of rows.entries()) {
    const ownHeight = heights[index] ?? 0;
    if (makeRoom(sheet, ownHeight)) drawHead();
    drawRow(sheet, cellsOf(row, shares), ownHeight, false);
  }
};
