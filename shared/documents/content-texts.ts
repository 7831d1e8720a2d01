import type { Bilingual } from '../kernel/bilingual.ts';
import type { ContentLine, ContentTable } from './content.ts';

const both = ({ zh, en }: Bilingual): readonly string[] => [zh, en];

/** Everything that a line prints. */
export const lineTexts = ({ label, value }: ContentLine): readonly string[] => [...both(label), value];

/** Everything that a table prints. */
export const tableTexts = ({ heading, columns, rows }: ContentTable): readonly string[] => [
  ...both(heading),
  ...columns.flatMap(both),
  ...rows.flat(),
];
