import type { Restored } from '../../shared/journal/restore-chain.ts';

/** Chains that are rebuilt beside each other: so many, and no more, are held in memory. */
export const chainsAtOnce = 4;

async function* named(lines: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  for await (const line of lines) if (line.trim() !== '') yield line.trim();
}

/**
 * Rebuilds every chain that a line names; none waits for another but for a free place. Answers how many.
 * @param tell of each as soon as it is done
 */
export const recoverChains = async (
  lines: AsyncIterable<string>,
  restore: (chain: string) => Promise<Restored>,
  tell: (chain: string, restored: Restored) => void,
): Promise<number> => {
  const chains = named(lines);
  let count = 0;
  const work = async (): Promise<void> => {
    for (let next = await chains.next(); next.done !== true; next = await chains.next()) {
      tell(next.value, await restore(next.value));
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: chainsAtOnce }, work));
  return count;
};
