/** Does the same to each, so many at once; answers in order. */
export const inTurns = async <One, Result>(
  all: readonly One[],
  atOnce: number,
  act: (one: One) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const queue = all.entries();
  const worker = async (): Promise<void> => {
    for (const [index, one] of queue) results[index] = await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
};
