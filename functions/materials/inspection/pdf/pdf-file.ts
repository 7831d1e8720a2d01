import { refuse } from '../refused-content.ts';
import type { Window } from '../window.ts';
import { createTokens, MoreNeeded, type PdfTokens } from './pdf-token.ts';
import type { OnName } from './read-value.ts';

/** What the inspection of one PDF shares: the bytes, what is done with names, and how much work is left. */
export interface PdfFile {
  readonly window: Window;
  readonly onName: OnName;
  /** Takes from the work that a file of this size may give, in bytes read. */
  spend(bytes: number): void;
  /** Reads with `read` from the tokens at a place, with more bytes until they are enough. */
  parseAt<T>(
    place: number,
    read: (tokens: PdfTokens) => T,
  ): Promise<{ readonly value: T; readonly end: number }>;
}

const first = 2_048;
const longest = 16_777_216;
const freeWork = 268_435_456;

export const createPdfFile = (window: Window, onName: OnName): PdfFile => {
  let left = freeWork + 4 * window.size;
  const spend = (bytes: number): void => {
    left -= bytes;
    if (left < 0) refuse('pdf.too-complex');
  };
  return {
    window,
    onName,
    spend,
    parseAt: async (place, read) => {
      for (let length = first; length <= longest; length *= 4) {
        const isLast = place + length >= window.size;
        const bytes = await window.at(place, length);
        spend(bytes.length);
        try {
          const tokens = createTokens(bytes, 0, isLast);
          const value = read(tokens);
          return { value, end: place + tokens.place() };
        } catch (error) {
          if (!(error instanceof MoreNeeded)) throw error;
          if (isLast) return refuse('pdf.object-broken');
        }
      }
      return refuse('pdf.too-complex');
    },
  };
};
