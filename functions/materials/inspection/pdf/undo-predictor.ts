import { refuse } from '../refused-content.ts';

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

const guess = (filter: number, left: number, up: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return refuse('pdf.stream-broken');
  }
};

/** Undoes the predictors of PNG over rows of one-byte columns, as cross-reference streams use them. */
export const undoPredictor = (bytes: Buffer, predictor: number, columns: number): Buffer => {
  if (predictor === 1) return bytes;
  if (predictor < 10 || predictor > 15) return refuse('pdf.too-complex');
  const row = columns + 1;
  if (columns < 1 || bytes.length % row !== 0) return refuse('pdf.stream-broken');
  const rows = bytes.length / row;
  const plain = Buffer.alloc(rows * columns);
  for (let line = 0; line < rows; line += 1) {
    const [from, to] = [line * row, line * columns];
    for (let column = 0; column < columns; column += 1) {
      const left = column === 0 ? 0 : (plain[to + column - 1] ?? 0);
      const up = line === 0 ? 0 : (plain[to - columns + column] ?? 0);
      const corner = column === 0 || line === 0 ? 0 : (plain[to - columns + column - 1] ?? 0);
      plain[to + column] = (bytes[from + 1 + column] ?? 0) + guess(bytes[from] ?? 0, left, up, corner);
    }
  }
  return plain;
};
