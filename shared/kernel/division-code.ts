const pattern = /^(?:[1-9][0-9])(?:[0-9]{4}|[0-9]{7}|[0-9]{10})$/;

export type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'village';

/**
 * The level of a division code of GB/T 2260 (6 digits) or its township (9) and village (12) forms of GB/T 10114.
 * `00` stands for the whole level; a level below a whole one is no code. Undefined when the text is no code.
 */
export const divisionLevel = (code: string): DivisionLevel | undefined => {
  if (!pattern.test(code)) return undefined;
  const parts = [code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9, 12)];
  const named = parts.map((part) => Number(part) > 0);
  if (named.some((isNamed, index) => isNamed && index > 0 && named[index - 1] === false)) return undefined;
  const levels = ['province', 'city', 'county', 'township', 'village'] as const;
  return levels[named.filter(Boolean).length];
};

/** Whether the text is a division code of 6, 9 or 12 digits. */
export const isDivisionCode = (code: string): boolean => divisionLevel(code) !== undefined;
