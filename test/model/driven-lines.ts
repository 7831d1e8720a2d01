import type { Driven } from './drive.ts';

/** Counts in the order of their names, for people. */
export const countsLine = (counts: Iterable<readonly [string, number]>): string =>
  [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([name, hits]) => `${name}: ${hits}`)
    .join(', ');

/** How a drive went, for people. */
export const drivenLines = ({ steps, cases, done, refused, pairs, edges }: Driven): readonly string[] => [
  `${steps} steps, ${cases} cases, ${done} moves made, ${refused} refused`,
  `states: ${countsLine(pairs)}`,
  `moves: ${countsLine(edges)}`,
];
