import type { DocumentFont } from '../../../shared/documents/document-font.ts';
import { missingGlyphs } from '../../../shared/documents/missing-glyphs.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { LicenceDraft } from '../domain/licence.ts';
import { licenceContent } from '../domain/licence-content.ts';
import { contentTexts } from './content-texts.ts';

/**
 * To be called before a serial is taken, so that no number is lost; `more` is what else will be printed, as the
 * pattern of the number.
 * @throws DomainError `licences.glyph-missing` with `characters`
 */
export const checkGlyphs = (font: DocumentFont, draft: LicenceDraft, more: readonly string[] = []): void => {
  const characters = missingGlyphs(font, [...contentTexts(licenceContent(draft)), ...more]);
  if (characters.length > 0)
    throw new DomainError('licences.glyph-missing', { characters: characters.join('') });
};
