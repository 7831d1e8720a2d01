// No summer time since 1991, and no date of this system is older.
const offset = 8 * 3_600_000;

/** `2026-03-02T09:05:00.000+08:00` of milliseconds since the epoch, whatever zone the machine has. */
export const shanghaiIso = (milliseconds: number): string =>
  new Date(milliseconds + offset).toISOString().replace('Z', '+08:00');

/** The Shanghai day `2026-03-02` of milliseconds since the epoch. */
export const shanghaiDate = (milliseconds: number): string => shanghaiIso(milliseconds).slice(0, 10);

/** Milliseconds since the epoch of a Shanghai date and time of day `08:30`. */
export const shanghaiMoment = (date: string, time = '00:00'): number =>
  Date.parse(`${date}T${time}:00+08:00`);
