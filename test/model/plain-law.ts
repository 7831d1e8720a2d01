/** What a county decides of the life of a case, typed by hand. */
export interface PlainLaw {
  /** Working days in which departments report what is wanting, from receipt. */
  readonly reportDays: number;
  /** Working days that a notice of correction gives. */
  readonly correctionDays: number;
  /** Working days that an announced revocation, or a hearing that was offered, gives. */
  readonly statementDays: number;
  /** What a correction that has lapsed makes of a case, before acceptance and after. */
  readonly lapsed: { readonly receipt: readonly number[]; readonly review: readonly number[] };
  /** Items that are approved by default after their due day. */
  readonly byDefault: readonly string[];
}

/** The demonstration county. */
export const demoLaw: PlainLaw = {
  reportDays: 3,
  correctionDays: 15,
  statementDays: 5,
  lapsed: { receipt: [2], review: [7, 14] },
  byDefault: [],
};

/** The same county as it might have decided: a lapsed correction is refused, a traffic review passes by default. */
export const otherLaw: PlainLaw = {
  ...demoLaw,
  lapsed: { receipt: [5], review: [7, 13] },
  byDefault: ['S2-12'],
};
