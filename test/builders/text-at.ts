/** The text at a path in a value; empty when there is none. */
export const textAt = (value: unknown, ...path: readonly (string | number)[]): string => {
  let found: unknown = value;
  for (const key of path) found = (found as Record<string | number, unknown> | undefined)?.[key];
  return typeof found === 'string' ? found : '';
};
