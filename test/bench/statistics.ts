export const quantile = (samples: readonly number[], share: number): number => {
  const ordered = [...samples].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
};

export const row = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  `${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[index] ?? 0))).join('')}\n`;
