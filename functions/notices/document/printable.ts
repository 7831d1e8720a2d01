import type { ContentLine, ContentTable } from '../../../shared/documents/content.ts';
import { lineTexts, tableTexts } from '../../../shared/documents/content-texts.ts';
import type { DocumentFont } from '../../../shared/documents/document-font.ts';
import { missingGlyphs } from '../../../shared/documents/missing-glyphs.ts';
import type { NoticeContent } from './notice-content.ts';
import { paperLabels } from './paper-labels.ts';

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Everything that a paper prints. */
export const noticeTexts = (content: NoticeContent): readonly string[] => [
  content.title.zh,
  content.title.en,
  content.number,
  content.addressee,
  content.statement,
  ...[...content.lines, ...content.rulings, content.issuer, content.issued].flatMap(lineTexts),
  ...content.tables.flatMap(tableTexts),
];

const noteOf = (missing: readonly string[]): ContentLine => ({
  label: paperLabels.glyphs,
  value: `字库缺少本文书中的${missing.length}个字符，方括号内为其国际编码（Unicode）：${missing.join('、')}。以登记的名称为准。`,
});

/**
 * The content with each character that the font lacks as its code point in brackets, and a line that says so: a box would
 * be read as nothing, and a paper that is not sent hurts whom it is for.
 */
export const printableContent = (
  content: NoticeContent,
  font: DocumentFont,
): { readonly content: NoticeContent; readonly missing: readonly string[] } => {
  const lacking = new Set(missingGlyphs(font, noticeTexts(content)));
  if (lacking.size === 0) return { content, missing: [] };
  const shown = (text: string): string =>
    Array.from(text, (one) => (lacking.has(one) ? `[${codePoint(one)}]` : one)).join('');
  const lineOf = ({ label, value }: ContentLine): ContentLine => ({ label, value: shown(value) });
  const tableOf = (table: ContentTable): ContentTable => ({
    ...table,
    rows: table.rows.map((row) => row.map(shown)),
  });
  const missing = Array.from(lacking, codePoint);
  return {
    missing,
    content: {
      ...content,
      addressee: shown(content.addressee),
      statement: shown(content.statement),
      lines: [...content.lines.map(lineOf), noteOf(missing)],
      tables: content.tables.map(tableOf),
      rulings: content.rulings.map(lineOf),
      issuer: lineOf(content.issuer),
    },
  };
};
