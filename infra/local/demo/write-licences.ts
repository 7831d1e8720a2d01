import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiReader } from './api-reader.ts';
import type { Outcome } from './outcome.ts';

/** Writes the documents of all licences into a folder. @returns their paths, by licence id */
export const writeLicences = async (
  reader: ApiReader,
  outcomes: readonly Outcome[],
  folder: string,
): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  await mkdir(folder, { recursive: true });
  for (const { licenceId, item, number } of outcomes.flatMap(({ licences }) => licences)) {
    const file = join(folder, `${item}-${number.replaceAll(/[^\p{L}\p{N}-]/gu, '_')}.pdf`);
    await writeFile(file, await reader.document(`/licences/${licenceId}/document`));
    files.set(licenceId, file);
  }
  return files;
};
