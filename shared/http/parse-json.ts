/** Code of the issue that is answered at `/body`; texts in `issue-texts.ts`. */
export type JsonFault =
  'json.too-large' | 'json.too-deep' | 'json.syntax' | 'json.forbidden-key' | 'json.not-unicode';

export type JsonResult =
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'fault'; readonly code: JsonFault };

const maxBytes = 256 * 1024;
const maxDepth = 64;

const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index];
    if (quoted) {
      if (unit === '\\') index++;
      else if (unit === '"') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '[' || unit === '{') {
      depth++;
      if (depth > maxDepth) return true;
    } else if (unit === ']' || unit === '}') depth--;
  }
  return false;
};

const faultIn = (value: unknown): JsonFault | undefined => {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'json.not-unicode';
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') return 'json.forbidden-key';
    const fault = key.isWellFormed() ? faultIn(member) : 'json.not-unicode';
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const fault = (code: JsonFault): JsonResult => ({ kind: 'fault', code });

/** Reads a request body: at most 256 KiB and 64 levels, no `__proto__`, no lone surrogates (RFC 8785 cannot hash them). */
export const parseJson = (text: string): JsonResult => {
  if (Buffer.byteLength(text) > maxBytes) return fault('json.too-large');
  if (isTooDeep(text)) return fault('json.too-deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('json.syntax');
  }
  const found = faultIn(value);
  return found === undefined ? { kind: 'value', value } : fault(found);
};
