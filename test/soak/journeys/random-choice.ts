/** One of several. */
export const pick = <One>(random: () => number, all: readonly [One, ...One[]]): One =>
  all[Math.floor(random() * all.length)] ?? all[0];

/** The same in another order. */
export const shuffled = <One>(random: () => number, all: readonly One[]): readonly One[] =>
  all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
