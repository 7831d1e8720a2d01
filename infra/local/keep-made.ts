/** Makes a value once for each key, and keeps at most so many: when there are more, all are forgotten and made again. */
export const keepMade = <Key, Value extends object>(
  most: number,
  make: (key: Key) => Value,
): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= most) made.clear();
    made.set(key, value);
    return value;
  };
};
