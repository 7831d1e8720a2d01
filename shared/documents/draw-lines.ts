import type { Bilingual } from '../kernel/bilingual.ts';
import type { ContentLine } from './content.ts';
import { a4, ink, newPage, type Sheet, textWidth } from './sheet.ts';

const usualLabelWidth = 196;
const pad = 4;
const sizes = { zh: 10, en: 7, value: 10.5 } as const;
/** Lowers the English label to the line on which the Chinese one stands. */
const englishDrop = 3.4;
/** A value higher than this, in points, runs on over pages; a lower one stays whole. */
const whole = 120;
const labelOptions = { lineBreak: false } as const;

interface Column {
  /** Points. */
  readonly labelWidth: number;
}

const valueOptions = ({ labelWidth }: Column) => ({ width: textWidth - labelWidth - 2 * pad, lineGap: 1.5 });

const heightOf = ({ pdf }: Sheet, value: string, column: Column): number =>
  pdf.fontSize(sizes.value).heightOfString(value, valueOptions(column));

const roomOn = ({ y }: Sheet): number => a4.bottom - y - 2 * pad;

const closes = /[，。、；：！？）》〕」』”’,.;:!?)]/u;

/** How many characters of the value fit on this page; the next page does not begin with a closing mark. */
const fitting = (sheet: Sheet, characters: readonly string[], column: Column): number => {
  let [fits, tooMany] = [0, characters.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (heightOf(sheet, characters.slice(0, middle).join(''), column) <= roomOn(sheet)) fits = middle;
    else tooMany = middle;
  }
  while (fits > 1 && closes.test(characters[fits] ?? '')) fits -= 1;
  return fits;
};

const drawLabel = ({ pdf }: Sheet, { zh, en }: Bilingual, top: number): void => {
  const left = a4.left + pad;
  pdf.fillColor(ink.text).fontSize(sizes.zh).text(zh, left, top, labelOptions);
  const next = left + pdf.widthOfString(zh) + 5;
  pdf
    .fillColor(ink.faint)
    .fontSize(sizes.en)
    .text(en, next, top + englishDrop, labelOptions);
};

const drawRow = (sheet: Sheet, value: string, column: Column, label?: Bilingual): void => {
  const { labelWidth } = column;
  const { pdf, y } = sheet;
  const height = heightOf(sheet, value, column) + 2 * pad;
  const middle = a4.left + labelWidth;
  pdf.rect(a4.left, y, labelWidth, height).fill(ink.shade);
  pdf.lineWidth(0.6).strokeColor(ink.line);
  pdf.rect(a4.left, y, textWidth, height).stroke();
  pdf
    .moveTo(middle, y)
    .lineTo(middle, y + height)
    .stroke();
  if (label !== undefined) drawLabel(sheet, label, y + pad + 0.4);
  pdf.fillColor(ink.text).fontSize(sizes.value);
  pdf.text(value, middle + pad, y + pad + 0.4, valueOptions(column));
  sheet.y = y + height;
};

const drawLine = (sheet: Sheet, { label, value }: ContentLine, column: Column): void => {
  const height = heightOf(sheet, value, column);
  if (height > roomOn(sheet) && (height <= whole || roomOn(sheet) < whole)) newPage(sheet);
  let rest = Array.from(value);
  let shown: Bilingual | undefined = label;
  while (heightOf(sheet, rest.join(''), column) > roomOn(sheet)) {
    const count = fitting(sheet, rest, column);
    drawRow(sheet, rest.slice(0, count).join(''), column, shown);
    rest = rest.slice(count);
    shown = undefined;
    newPage(sheet);
  }
  drawRow(sheet, rest.join(''), column, shown);
};

/** Label and value, one row for each; a long value runs on over pages. `labelWidth` in points. */
export const drawLines = (
  sheet: Sheet,
  lines: readonly ContentLine[],
  labelWidth = usualLabelWidth,
): void => {
  for (const line of lines) drawLine(sheet, line, { labelWidth });
};
