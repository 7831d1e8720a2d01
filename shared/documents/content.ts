import type { Bilingual } from '../kernel/bilingual.ts';

/** A labelled value of a document; a line feed in the value is a new line. */
export interface ContentLine {
  readonly label: Bilingual;
  readonly value: string;
}

/** A list of a document, each row as long as the columns. */
export interface ContentTable {
  readonly heading: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns, together 1. Default: as suits lists of parties and buildings. */
  readonly shares?: readonly number[];
}
