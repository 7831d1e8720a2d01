const middle = (text: string, head: number, tail: number): string => {
  const characters = Array.from(text);
  if (characters.length <= head + tail) return '*'.repeat(characters.length);
  const hidden = '*'.repeat(characters.length - head - tail);
  return [...characters.slice(0, head), hidden, ...characters.slice(characters.length - tail)].join('');
};

/** `11010519491231002X` -> `110***********002X`. Shorter documents show nothing. */
export const maskIdNumber = (number: string): string => middle(number, 3, 4);

/** `13800001234` -> `138****1234`. Shorter numbers show nothing. */
export const maskPhone = (phone: string): string => middle(phone, 3, 4);

/** `王小明` -> `王**`: the first character only; of a name of one character nothing. */
export const maskName = (name: string): string => middle(name, 1, 0);
