import { describe, expect, it } from 'vitest';

/** The tests of several files in one: a mutant is tried in a second by one worker, not in three. */
export const importTests = (names: readonly string[]): void => {
  for (const name of names)
    describe(`the tests of ${name}`, async () => {
      try {
        await import(/* @vite-ignore */ `../unit/${name}.test.ts`);
      } catch (error) {
        // A mutant that breaks what is made when a module is loaded is caught like any other.
        it('is loaded', () => {
          expect(error).toBeUndefined();
        });
      }
    });
};
