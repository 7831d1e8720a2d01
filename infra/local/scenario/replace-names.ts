import { mapStrings, type Json } from './json.ts';

export type KeptValues = ReadonlyMap<string, Json>;

const name = /\$\{([A-Za-z_][\w-]*)\}/g;

/** A `${name}` that no step has kept. */
export class NameNotKept extends Error {
  constructor(missing: string) {
    super(`\${${missing}} was not kept by any step so far`);
  }
}

const valueOf = (kept: KeptValues, wanted: string): Json => {
  const value = kept.get(wanted);
  if (value === undefined) throw new NameNotKept(wanted);
  return value;
};

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const namesIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(name)].map(([, found = '']) => found);

/** A string that is one name and nothing else becomes the value with its type; elsewhere its text is put in. */
export const replaceNames = (value: Json, kept: KeptValues): Json =>
  mapStrings(value, (text) => {
    const whole = /^\$\{([A-Za-z_][\w-]*)\}$/.exec(text)?.[1];
    if (whole !== undefined) return valueOf(kept, whole);
    return text.replaceAll(name, (_, wanted: string) => asText(valueOf(kept, wanted)));
  });

/** In a path, values are escaped, but one that is a path itself (it begins with a slash) is not. */
export const replaceInPath = (path: string, kept: KeptValues): string =>
  path.replaceAll(name, (_, wanted: string) => {
    const value = asText(valueOf(kept, wanted));
    return value.startsWith('/') ? value : encodeURIComponent(value);
  });
