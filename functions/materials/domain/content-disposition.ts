const attributeCharacter = /[A-Za-z0-9!#$&+.^_`|~-]/;

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%[0-9A-F]{2}|[^]/gu, (part) =>
    part.length > 1 || attributeCharacter.test(part) ? part : percent(part.charCodeAt(0)),
  );

/**
 * `attachment` with the name in both forms (RFC 6266, RFC 8187): whoever cannot read the second saves the ASCII form.
 * Made safe once more: what was accepted yesterday may be forbidden today.
 */
export const contentDisposition = (fileName: string): string => {
  const safe = fileName
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}/\\:"<>|?*]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const name = safe === '' ? 'file' : safe;
  const ascii = name.replace(/[^\x20-\x7E]/gu, '_').replace(/["\\%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(name)}`;
};
