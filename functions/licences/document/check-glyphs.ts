import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { LicenceDraft } from '../domain/licence.ts';
import { licenceContent } from '../domain/licence-content.ts';
import { contentTexts } from './content-texts.ts';
import type { LicenceFont } from './licence-font.ts';

/** Characters of the texts, each once, that the font would print as boxes. A line feed is layout, not a character. */
export const missingGlyphs = (font: LicenceFont, texts: readonly string[]): readonly string[] =>
  [...new Set(texts.flatMap((text) => Array.from(text)))].filter(
    (character) => character !== '\n' && !font.has(character.codePointAt(0) ?? 0),
  );

/**
 * To be called before a serial is taken, so that no number is lost; `more` is what else will be printed, as the
 * pattern of the number.
 * @throws DomainError `licences.glyph-missing` with `characters`
 */
export const checkGlyphs = (font: LicenceFont, draft: LicenceDraft, more: readonly string[] = []): void => {
  const characters = missingGlyphs(font, [...contentTexts(licenceContent(draft)), ...more]);
  if (characters.length > 0)
    throw new DomainError('licences.glyph-missing', { characters: characters.join('') });
};
