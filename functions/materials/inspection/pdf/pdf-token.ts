import { refuse } from '../refused-content.ts';

export type PdfToken =
  | { readonly kind: 'end' }
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly value: number; readonly whole: boolean }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'word'; readonly value: string };

/** The bytes end within a value: more are needed. */
export class MoreNeeded extends Error {}

const code = (character: string): number => character.charCodeAt(0);
const whites = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%', 'latin1'));

export const isWhite = (byte: number): boolean => whites.has(byte);
const isRegular = (byte: number): boolean => !whites.has(byte) && !delimiters.has(byte);

const decodeName = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Splits bytes into tokens from `start`. `isLast`: nothing follows the bytes, so a word at their end is whole. */
export const createTokens = (bytes: Buffer, start: number, isLast: boolean) => {
  let place = start;

  const need = (at: number): number => {
    const byte = bytes[at];
    if (byte !== undefined) return byte;
    throw new MoreNeeded();
  };

  const skipWhite = (): void => {
    for (; place < bytes.length; place += 1) {
      const byte = need(place);
      if (byte === code('%')) while (place < bytes.length && ![10, 13].includes(need(place))) place += 1;
      else if (!isWhite(byte)) return;
    }
  };

  const regular = (): string => {
    const from = place;
    while (place < bytes.length && isRegular(need(place))) place += 1;
    if (place === bytes.length && !isLast) throw new MoreNeeded();
    return bytes.toString('latin1', from, place);
  };

  const skipText = (): void => {
    for (let depth = 1; depth > 0; place += 1) {
      const byte = need(place);
      if (byte === code('\\')) place += 1;
      else if (byte === code('(')) depth += 1;
      else if (byte === code(')')) depth -= 1;
    }
  };

  const double = (character: '<' | '>'): boolean => need(place + 1) === code(character);

  const delimited = (byte: number): PdfToken => {
    if (byte === code('/')) {
      place += 1;
      return { kind: 'name', value: decodeName(regular()) };
    }
    if (byte === code('(')) {
      place += 1;
      skipText();
      return { kind: 'text' };
    }
    if ((byte === code('<') && double('<')) || (byte === code('>') && double('>'))) {
      place += 2;
      return { kind: 'word', value: byte === code('<') ? '<<' : '>>' };
    }
    if (byte === code('<')) {
      const end = bytes.indexOf(code('>'), place);
      if (end < 0) throw new MoreNeeded();
      place = end + 1;
      return { kind: 'text' };
    }
    if (byte !== code('[') && byte !== code(']')) return refuse('pdf.object-broken');
    place += 1;
    return { kind: 'word', value: String.fromCharCode(byte) };
  };

  return {
    place: (): number => place,
    moveTo: (to: number): void => {
      place = to;
    },
    next: (): PdfToken => {
      skipWhite();
      if (place >= bytes.length) {
        if (isLast) return { kind: 'end' };
        throw new MoreNeeded();
      }
      const byte = need(place);
      if (!isRegular(byte)) return delimited(byte);
      const text = regular();
      if (!/^[+-]*(?:\d+\.?\d*|\.\d+)$/.test(text)) return { kind: 'word', value: text };
      return { kind: 'number', value: Number(text.replace(/^[+-]*(?=[+-])/, '')), whole: /^\d+$/.test(text) };
    },
  };
};

export type PdfTokens = ReturnType<typeof createTokens>;
