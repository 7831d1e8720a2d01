import { troubleKinds } from './trouble-kinds.ts';

type Counts = Readonly<Record<string, number>>;

export interface Figures {
  readonly lines: readonly string[];
  /** Kinds of trouble and edges that were hit less than `enough` times. */
  readonly thin: readonly string[];
}

/** How often each kind of trouble struck, each named call and event was struck, and each edge of the moves was taken. */
export const journeyFigures = ({
  hits,
  edges,
  wanted,
  enough,
}: {
  readonly hits: Counts;
  readonly edges: Counts;
  /** The edges that some journey takes. */
  readonly wanted: readonly string[];
  readonly enough: number;
}): Figures => {
  const row = (counts: Counts, names: readonly string[]): string =>
    names.map((name) => `${name}: ${counts[name] ?? 0}`).join(', ');
  const kinds = [...troubleKinds];
  const places = Object.keys(hits).filter((name) => name.startsWith('at '));
  const thin = [
    ...kinds.filter((name) => (hits[name] ?? 0) < enough),
    ...wanted.filter((name) => (edges[name] ?? 0) < enough),
  ];
  return {
    lines: [
      `troubles: ${row(hits, kinds)}`,
      `places: ${row(hits, places)}`,
      `moves: ${row(edges, wanted)}`,
      `asked again: ${hits['asked again'] ?? 0} requests at once, ${hits['step asked again'] ?? 0} steps after a wait`,
    ],
    thin,
  };
};
