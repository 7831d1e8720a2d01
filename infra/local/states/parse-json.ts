import type { Json } from './json.ts';

/** @throws SyntaxError */
export const parseJson = (text: string): Json => {
  const value: Json = JSON.parse(text);
  return value;
};
