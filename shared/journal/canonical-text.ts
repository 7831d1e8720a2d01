import canonicalize from 'canonicalize';

/** RFC 8785 text of a JSON value; members that are undefined are left out. Throws on NaN, Infinity and lone surrogates. */
export const canonicalText = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no JSON value');
  return text;
};
