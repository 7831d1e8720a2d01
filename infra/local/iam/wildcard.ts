/** Values of the request by lower-cased condition key. */
export type AccessContext = Readonly<Record<string, string | readonly string[]>>;

export const variablesOf = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\$\{([^}]*)\}/g)]
    .map(([, name]) => (name ?? '').toLowerCase())
    .filter((name) => !['*', '?', '$'].includes(name));

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

const wild = (text: string): string =>
  escaped(text)
    .replaceAll(String.raw`\*`, '.*')
    .replaceAll(String.raw`\?`, '.');

const cache = new Map<string, RegExp>();

/** `*`, `?`, and policy variables `${key}`; a variable that the request does not have matches nothing. */
export const matchesPattern = (
  pattern: string,
  value: string,
  context: AccessContext,
  ignoreCase = false,
): boolean => {
  const known = cache.get(`${ignoreCase}${pattern}`);
  if (known) return known.test(value);
  let missing = false;
  let source = '';
  let at = 0;
  for (const match of pattern.matchAll(/\$\{([^}]*)\}/g)) {
    source += wild(pattern.slice(at, match.index));
    at = match.index + match[0].length;
    const name = match[1] ?? '';
    const found = ['*', '?', '$'].includes(name) ? name : context[name.toLowerCase()];
    if (typeof found === 'string') source += escaped(found);
    else missing = true;
  }
  const regex = new RegExp(`^${source}${wild(pattern.slice(at))}$`, ignoreCase ? 'is' : 's');
  if (at === 0) cache.set(`${ignoreCase}${pattern}`, regex);
  return !missing && regex.test(value);
};

/** The value with its variables filled in, or undefined when one is missing. */
export const fillVariables = (text: string, context: AccessContext): string | undefined => {
  let missing = false;
  const filled = text.replaceAll(/\$\{([^}]*)\}/g, (_whole, name: string) => {
    if (['*', '?', '$'].includes(name)) return name;
    const found = context[name.toLowerCase()];
    if (typeof found !== 'string') missing = true;
    return String(found);
  });
  return missing ? undefined : filled;
};
