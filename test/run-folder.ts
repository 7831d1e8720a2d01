import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the first file of a run: a folder for what is made once and used by many files, removed at the end. */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-run-'));
  process.env['GROUNDBREAK_RUN_FOLDER'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
