export interface CheckContext {
  /** The county's name, or `account` for the stack of an account and region. */
  readonly county: string;
  readonly kind: 'county' | 'account';
  readonly partition: string;
  /** A county whose data must outlive its stack. */
  readonly production: boolean;
  /** Traits of the region that the county file declares proven, such as `arm64` or `nodejs24.x`. */
  readonly proven: ReadonlySet<string>;
  /** Logical ids that must never change, with their types. */
  readonly pinned: Readonly<Record<string, string>>;
  /** Anchors of each document that an alarm may name, by the document's path. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Length of the template as it was written, in bytes. */
  readonly bytes: number;
}
