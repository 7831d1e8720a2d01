/** What a played journey left behind for others to be asked about. */
export interface World {
  /** Ids met in answers, by prefix (`prj`, `cas`), in the order in which they were met. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Texts met in answers under a name, like `identifier` or `department`. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  /** Bodies that were taken, by operation. */
  readonly bodies: Readonly<Record<string, readonly unknown[]>>;
  /** What only the owner of the journey's projects and the offices may read. */
  readonly secrets: readonly string[];
}
