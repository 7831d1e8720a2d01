const hybrid = (alphabet: string) => {
  const size = alphabet.length;
  return (text: string): string => {
    let product = size;
    for (const character of text) {
      const value = alphabet.indexOf(character);
      if (value < 0)
        throw new RangeError(`not a character of ISO 7064 MOD ${size + 1},${size}: ${character}`);
      const sum = (product + value) % size || size;
      product = (2 * sum) % (size + 1);
    }
    return alphabet.charAt((size + 1 - product) % size);
  };
};

/** ISO 7064 MOD 11,10: the check digit over digits. Throws RangeError on any other character. */
export const checkDigit11And10 = hybrid('0123456789');

/** ISO 7064 MOD 37,36: the check character over digits and capitals. Throws RangeError on any other character. */
export const checkCharacter37And36 = hybrid('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
