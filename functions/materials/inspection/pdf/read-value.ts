import { refuse } from '../refused-content.ts';
import type { PdfToken, PdfTokens } from './pdf-token.ts';
import type { PdfDictionary, PdfValue } from './pdf-value.ts';

const deepest = 200;

export type OnName = (name: string) => void;

const isWord = (token: PdfToken, word: string): boolean => token.kind === 'word' && token.value === word;

/** `12 0 R` begins as a number does. */
const numberOrReference = (tokens: PdfTokens, first: { value: number; whole: boolean }): PdfValue => {
  const number: PdfValue = { kind: 'number', value: first.value };
  if (!first.whole) return number;
  const place = tokens.place();
  const generation = tokens.next();
  if (generation.kind === 'number' && generation.whole && isWord(tokens.next(), 'R'))
    return { kind: 'reference', number: first.value };
  tokens.moveTo(place);
  return number;
};

const word = (text: string): PdfValue => {
  if (text === 'null') return { kind: 'null' };
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' };
  return refuse('pdf.object-broken');
};

const fromToken = (tokens: PdfTokens, token: PdfToken, onName: OnName, depth: number): PdfValue => {
  if (depth > deepest) return refuse('pdf.too-complex');
  switch (token.kind) {
    case 'end':
      return refuse('pdf.object-broken');
    case 'text':
      return { kind: 'text' };
    case 'number':
      return numberOrReference(tokens, token);
    case 'name':
      onName(token.value);
      return token;
    case 'word':
      if (token.value === '[') return readArray(tokens, onName, depth + 1);
      if (token.value === '<<')
        return { kind: 'dictionary', entries: readEntries(tokens, onName, depth + 1) };
      return word(token.value);
  }
};

const readArray = (tokens: PdfTokens, onName: OnName, depth: number): PdfValue => {
  const values: PdfValue[] = [];
  for (let token = tokens.next(); !isWord(token, ']'); token = tokens.next())
    values.push(fromToken(tokens, token, onName, depth));
  return { kind: 'array', values };
};

const readEntries = (tokens: PdfTokens, onName: OnName, depth: number): PdfDictionary => {
  const entries = new Map<string, PdfValue>();
  for (let key = tokens.next(); !isWord(key, '>>'); key = tokens.next()) {
    if (key.kind !== 'name') return refuse('pdf.object-broken');
    onName(key.value);
    // The first of two equal keys counts for some readers, the last for others.
    if (entries.has(key.value)) return refuse('pdf.object-broken');
    entries.set(key.value, fromToken(tokens, tokens.next(), onName, depth));
  }
  return entries;
};

/** Reads one value; every name in it, keys too, is told, with its escapes undone. */
export const readValue = (tokens: PdfTokens, onName: OnName): PdfValue =>
  fromToken(tokens, tokens.next(), onName, 0);
