import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import type { ContentLine, ContentTable, LicenceContent } from '../domain/licence-content.ts';

const both = ({ zh, en }: Bilingual): readonly string[] => [zh, en];
const ofLine = ({ label, value }: ContentLine): readonly string[] => [...both(label), value];
const ofTable = ({ heading, columns, rows }: ContentTable): readonly string[] => [
  ...both(heading),
  ...columns.flatMap(both),
  ...rows.flat(),
];

/** Everything that a document prints of its content. */
export const contentTexts = ({
  title,
  statement,
  lines,
  tables,
  issuer,
  issued,
}: LicenceContent): readonly string[] => [
  ...both(title),
  ...both(statement),
  ...lines.flatMap(ofLine),
  ...tables.flatMap(ofTable),
  ...ofLine(issuer),
  ...ofLine(issued),
];
