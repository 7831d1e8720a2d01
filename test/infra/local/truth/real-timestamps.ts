const dayOf = (moment: number, separator: string): string =>
  new Date(moment).toISOString().slice(0, 10).replaceAll('-', separator);

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The moment that a ULID tells in its first ten characters. */
const momentOfUlid = (ulid: string): number =>
  Array.from(ulid.slice(0, 10)).reduce((moment, character) => moment * 32 + crockford.indexOf(character), 0);

const hour = 3_600_000;

/**
 * Everything in a text that tells of a moment within an hour of the machine's own time: dates in UTC and in Shanghai,
 * HTTP dates, seconds and milliseconds since the epoch, ULIDs.
 */
export const realTimestamps = (text: string, now: number = Date.now()): readonly string[] => {
  const days = [now - hour, now, now + hour, now + 8 * hour].flatMap((moment) => [
    dayOf(moment, '-'),
    dayOf(moment, '/'),
    dayOf(moment, ''),
    new Date(moment).toUTCString().slice(5, 16),
    `${new Date(moment).getUTCMonth() + 1}/${new Date(moment).getUTCDate()}/${new Date(moment).getUTCFullYear()}`,
  ]);
  const isNow = (moment: number): boolean => Math.abs(moment - now) < hour;
  const numbers = text.match(/(?<![\d.])\d{10}(?:\d{3})?(?!\d)/g) ?? [];
  const ulids = text.match(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g) ?? [];
  return [
    ...days.filter((day) => text.includes(day)),
    ...numbers.filter((digits) => isNow(Number(digits) * (digits.length === 10 ? 1_000 : 1))),
    ...ulids.filter((ulid) => isNow(momentOfUlid(ulid))),
  ];
};

/** The moments of all ULIDs in a text, as ISO days. */
export const daysOfUlids = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/(?<=[a-z]{3}_)[0-7][0-9A-HJKMNP-TV-Z]{25}/g) ?? []).map((ulid) =>
      dayOf(momentOfUlid(ulid), '-'),
    ),
  ),
];
