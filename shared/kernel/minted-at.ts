const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLength = 10;

/** The moment, in milliseconds, at which an id of this system was made (`cas_` and a ULID); whether it names anything, no id tells. */
export const mintedAt = (id: string): number => {
  const start = id.indexOf('_') + 1;
  return Array.from(id.slice(start, start + timeLength)).reduce(
    (moment, digit) => moment * digits.length + digits.indexOf(digit),
    0,
  );
};
