import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { Stop } from '../../../shared/kernel/working-days/stops.ts';

/** How many stops of the samples were of each kind; a stop may be of several. */
export interface StopShares {
  stops: number;
  overlap: number;
  touch: number;
  onDueDay: number;
  /** Of at least one of the three kinds. */
  beside: number;
}

export const noShares = (): StopShares => ({ stops: 0, overlap: 0, touch: 0, onDueDay: 0, beside: 0 });

const overlaps = (a: Stop, b: Stop): boolean => Math.max(a.from, b.from) < Math.min(a.to, b.to);

const touches = (a: Stop, b: Stop): boolean =>
  a.to > a.from && b.to > b.from && (a.to === b.from || b.to === a.from);

/** Counts the stops of one sample. */
export const countShares = (shares: StopShares, stops: readonly Stop[], due: Day): void => {
  for (const [index, stop] of stops.entries()) {
    const others = stops.toSpliced(index, 1);
    const kinds = {
      overlap: others.some((other) => overlaps(stop, other)),
      touch: others.some((other) => touches(stop, other)),
      onDueDay: stop.from === due,
    };
    shares.stops += 1;
    shares.overlap += Number(kinds.overlap);
    shares.touch += Number(kinds.touch);
    shares.onDueDay += Number(kinds.onDueDay);
    shares.beside += Number(Object.values(kinds).includes(true));
  }
};
