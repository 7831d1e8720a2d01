type Point = readonly [number, number];

interface Segment {
  readonly ring: number;
  readonly index: number;
  readonly count: number;
  readonly from: Point;
  readonly to: Point;
  readonly minX: number;
  readonly maxX: number;
}

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const isWithin = (a: Point, b: Point, c: Point): boolean =>
  c[0] >= Math.min(a[0], b[0]) &&
  c[0] <= Math.max(a[0], b[0]) &&
  c[1] >= Math.min(a[1], b[1]) &&
  c[1] <= Math.max(a[1], b[1]);

type Meeting = 'apart' | 'touching' | 'crossing';

const meet = (s: Segment, t: Segment): Meeting => {
  const [a, b, c, d] = [s.from, s.to, t.from, t.to];
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return 'crossing';
  const touches =
    (abc === 0 && isWithin(a, b, c)) ||
    (abd === 0 && isWithin(a, b, d)) ||
    (cda === 0 && isWithin(c, d, a)) ||
    (cdb === 0 && isWithin(c, d, b));
  return touches ? 'touching' : 'apart';
};

const foldsBack = (s: Segment, t: Segment): boolean => {
  const [a, b, c] = [s.from, s.to, t.to];
  return side(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
};

const isFault = (s: Segment, t: Segment): boolean => {
  if (s.ring !== t.ring) return meet(s, t) === 'crossing';
  if ((s.index + 1) % s.count === t.index) return foldsBack(s, t);
  if ((t.index + 1) % t.count === s.index) return foldsBack(t, s);
  return meet(s, t) !== 'apart';
};

const segmentsOf = (positions: readonly Point[], ring: number): Segment[] =>
  positions.slice(1).map((to, index) => {
    const from = positions[index] ?? to;
    const [minX, maxX] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
    return { ring, index, count: positions.length - 1, from, to, minX, maxX };
  });

/**
 * The first ring that crosses or folds onto itself, or crosses another; rings may touch in a point.
 * A sweep from west to east: only segments whose longitudes overlap are compared.
 */
export const crossingRing = (rings: readonly (readonly Point[])[]): number | undefined => {
  const segments = rings.flatMap(segmentsOf).sort((a, b) => a.minX - b.minX);
  const still = segments.find(({ from, to }) => from[0] === to[0] && from[1] === to[1]);
  if (still !== undefined) return still.ring;
  for (const [index, segment] of segments.entries()) {
    for (let next = index + 1; next < segments.length; next++) {
      const other = segments[next];
      if (other === undefined || other.minX > segment.maxX) break;
      if (isFault(segment, other)) return segment.ring;
    }
  }
  return undefined;
};
