import type { PdfDictionary } from './pdf-value.ts';

/** Where an object lies: at a place of the file, or within a stream of objects. */
export type XrefEntry =
  | { readonly kind: 'at'; readonly number: number; readonly place: number }
  | { readonly kind: 'within'; readonly number: number; readonly container: number };

/** One cross-reference with its trailer. */
export interface XrefSection {
  readonly entries: readonly XrefEntry[];
  /** Objects that it declares free: older sections do not count for them. */
  readonly free: readonly number[];
  readonly trailer: PdfDictionary;
  /** First byte after the section. */
  readonly end: number;
}

/** Objects of one file; a drawing of 200 MB has some hundred thousand. */
export const mostObjects = 2_000_000;
