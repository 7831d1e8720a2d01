import stringWidth from 'string-width';

/** Rows as lines, columns as wide as their widest cell on a terminal; a number stands at the right. */
export const textTable = (rows: readonly (readonly (string | number | null)[])[]): readonly string[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(String(cell ?? '–')));
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const text = String(cell ?? '–');
        const space = ' '.repeat((widths[index] ?? 0) - stringWidth(text));
        return typeof cell === 'number' ? `${space}${text}` : `${text}${space}`;
      })
      .join('  ')
      .trimEnd(),
  );
};
