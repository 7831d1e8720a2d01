import { lineTexts, tableTexts } from '../../../shared/documents/content-texts.ts';
import type { LicenceContent } from '../domain/licence-content.ts';

/** Everything that a document prints of its content. */
export const contentTexts = ({
  title,
  statement,
  lines,
  tables,
  issuer,
  issued,
}: LicenceContent): readonly string[] => [
  title.zh,
  title.en,
  statement.zh,
  statement.en,
  ...lines.flatMap(lineTexts),
  ...tables.flatMap(tableTexts),
  ...lineTexts(issuer),
  ...lineTexts(issued),
];
