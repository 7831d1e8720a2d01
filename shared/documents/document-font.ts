import { readFileSync } from 'node:fs';
import { type FontFace, PDFDocument } from 'pdfkit';

/** A font as parsed, which many documents may share. */
export interface DocumentFont {
  readonly face: FontFace;
  /** Whether the font can print this character. */
  has(codePoint: number): boolean;
}

/** Parses a TrueType font, whole or subset. */
export const parseFont = (bytes: Uint8Array): DocumentFont => {
  // a member without promise, in a pinned version: the parsed font, for its cmap
  const { _font: opened } = new PDFDocument({ font: bytes, autoFirstPage: false });
  const face = opened.font;
  return { face, has: (codePoint) => face.hasGlyphForCodePoint(codePoint) };
};

/** The font of the documents, read from beside this file: once for each process. */
export const readDocumentFont = (): DocumentFont =>
  parseFont(readFileSync(new URL('./fonts/noto-sans-sc-subset.ttf', import.meta.url)));
