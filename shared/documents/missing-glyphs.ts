import type { DocumentFont } from './document-font.ts';

/** Characters of the texts, each once, that the font would print as boxes. A line feed is layout, not a character. */
export const missingGlyphs = (font: DocumentFont, texts: readonly string[]): readonly string[] =>
  [...new Set(texts.flatMap((text) => Array.from(text)))].filter(
    (character) => character !== '\n' && !font.has(character.codePointAt(0) ?? 0),
  );
