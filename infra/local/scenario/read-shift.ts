/** `--shift -7` reads as an option of its own to `parseArgs`; `--shift=-7` does not. */
export const joinShift = (args: readonly string[]): string[] =>
  args.flatMap((arg, index) => {
    if (arg === '--shift') return [`--shift=${args[index + 1] ?? ''}`];
    return args[index - 1] === '--shift' ? [] : [arg];
  });

/** Whole days, 0 when not given. @throws Error */
export const readShift = (shift = '0'): number => {
  if (/^[+-]?\d{1,5}$/.test(shift)) return Number(shift);
  throw new Error(`--shift: expected whole days, found ${JSON.stringify(shift)}`);
};
