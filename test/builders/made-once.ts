import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder that is made once in a run of the tests, whichever file asks first. Two that ask at the same time both make
 * one, and the first that is whole counts. Outside of such a run it stays where it was made.
 */
export const madeOnce = async (name: string, make: () => Promise<string>): Promise<string> => {
  const run = process.env['GROUNDBREAK_RUN_FOLDER'];
  if (run === undefined) return make();
  const place = join(run, name);
  if (existsSync(place)) return place;
  const made = await make();
  try {
    await rename(made, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    await rm(made, { recursive: true, force: true });
  }
  return place;
};
