import type { Parts } from '../../unit/approvals/interleaving-property.ts';

/** Believes the hint: does what the event of that number says, and knows of no other. */
export const followWithoutCursor: Parts['follow'] = async (chain, hint, _cursor, apply) => {
  const hinted = chain[hint - 1];
  if (hinted !== undefined) await apply(hinted);
};
