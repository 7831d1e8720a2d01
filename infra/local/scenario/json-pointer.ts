import { isArray, isObject, type Json } from './json.ts';

const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

export const isPointer = (text: string): boolean => /^(\/([^~]|~[01])*)?$/s.test(text);

export const escapeToken = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** RFC 6901. Undefined when nothing is there. */
export const resolvePointer = (document: Json, pointer: string): Json | undefined => {
  let value: Json | undefined = document;
  for (const token of pointer.split('/').slice(1).map(unescape)) {
    if (isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value) && Object.hasOwn(value, token)) value = value[token];
    else return undefined;
  }
  return value;
};
