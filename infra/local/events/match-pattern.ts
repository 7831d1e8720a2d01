const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

const fitsNumeric = (conditions: unknown, value: unknown): boolean => {
  if (!Array.isArray(conditions) || typeof value !== 'number') return false;
  const parts: readonly unknown[] = conditions;
  return Array.from({ length: parts.length / 2 }).every((_unused, index) => {
    const test = compare[String(parts[index * 2])];
    return test?.(value, Number(parts[index * 2 + 1])) ?? false;
  });
};

const fitsBut = (refused: unknown, value: unknown): boolean => {
  if (isObject(refused)) {
    const rules = Object.entries(refused);
    return typeof value === 'string' && rules.every(([name, text]) => !fitsRule(name, text, value));
  }
  const all: readonly unknown[] = Array.isArray(refused) ? refused : [refused];
  return !all.includes(value);
};

const fitsRule = (name: string, expected: unknown, value: unknown): boolean => {
  const text = typeof value === 'string' ? value : undefined;
  switch (name) {
    case 'prefix':
      return text?.startsWith(String(expected)) ?? false;
    case 'suffix':
      return text?.endsWith(String(expected)) ?? false;
    case 'equals-ignore-case':
      return text?.toLowerCase() === String(expected).toLowerCase();
    case 'anything-but':
      return value !== undefined && fitsBut(expected, value);
    case 'numeric':
      return fitsNumeric(expected, value);
    case 'exists':
      return (value !== undefined) === expected;
    default:
      return false;
  }
};

const fitsOne = (candidate: unknown, value: unknown): boolean => {
  if (!isObject(candidate)) return candidate === value;
  return Object.entries(candidate).every(([name, expected]) => fitsRule(name, expected, value));
};

/** An event pattern of EventBridge and event source filters: lists mean any of, objects mean all of. */
export const matchesEvent = (pattern: unknown, event: unknown): boolean => {
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or') return Array.isArray(wanted) && wanted.some((one) => matchesEvent(one, event));
    const value = isObject(event) ? event[name] : undefined;
    if (!Array.isArray(wanted)) return matchesEvent(wanted, value);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return wanted.some((candidate) => values.some((one) => fitsOne(candidate, one)));
  });
};

const rules = new Set(['prefix', 'suffix', 'equals-ignore-case', 'anything-but', 'numeric', 'exists']);

/** @throws Error naming what of the pattern is not built here. */
export const validatePattern = (pattern: unknown, where: string): void => {
  if (!isObject(pattern) || Object.keys(pattern).length === 0)
    throw new Error(`${where}: an event pattern is an object with at least one field`);
  for (const [name, wanted] of Object.entries(pattern)) {
    if (!Array.isArray(wanted)) {
      validatePattern(wanted, `${where}.${name}`);
      continue;
    }
    for (const one of wanted) {
      if (name === '$or') validatePattern(one, `${where}.$or`);
      else if (isObject(one))
        for (const rule of Object.keys(one))
          if (!rules.has(rule)) throw new Error(`${where}.${name}: ${rule} is not built in the local cloud`);
    }
  }
};
