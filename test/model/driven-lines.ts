import type { Driven } from './drive.ts';

/** How a drive went, for people. */
export const drivenLines = ({ steps, cases, done, refused, edges }: Driven): readonly string[] => [
  `${steps} steps, ${cases} cases, ${done} moves made, ${refused} refused`,
  [...edges]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([edge, hits]) => `${edge}: ${hits}`)
    .join(', '),
];
