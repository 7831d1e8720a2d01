export type Turnstile = <Result>(act: () => Promise<Result>) => Promise<Result>;

/** Lets so many act at once; the others wait for their turn, in order. */
export const createTurnstile = (atOnce: number): Turnstile => {
  const waiting: (() => void)[] = [];
  let acting = 0;
  return async (act) => {
    if (acting >= atOnce) await new Promise<void>((resolve) => void waiting.push(resolve));
    else acting += 1;
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next === undefined) acting -= 1;
      else next();
    }
  };
};
