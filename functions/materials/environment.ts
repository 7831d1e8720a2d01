import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type MaterialRules, materialRulesSchema } from './domain/material-rules.ts';

const name = z.string().check(z.minLength(3));

const names = {
  MATERIALS_TABLE: name,
  JOURNAL_TABLE: name,
  QUARANTINE_BUCKET: name,
  COUNTY_CODE: z.string().check(z.regex(/^\d{6}$/)),
};

/** Function `materials-api`. */
export const materialsApiEnvironment = z.object({ ...names, MATERIALS_BUCKET: name });

/** Function `materials-inspector`. */
export const inspectorEnvironment = materialsApiEnvironment;

/** Function `materials-lapse`. */
export const lapseEnvironment = z.object({ ...names, INSPECTION_QUEUE_URL: z.url() });

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readMaterialsEnvironment = (): z.infer<typeof materialsApiEnvironment> =>
  materialsApiEnvironment.parse(process.env);

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readLapseEnvironment = (): z.infer<typeof lapseEnvironment> =>
  lapseEnvironment.parse(process.env);

/**
 * What the county accepts: `rules.json` beside the code.
 * @param directory URL of the bundle
 * @throws ZodError, or the error of the file system
 */
export const readRulesFile = (directory: string): MaterialRules =>
  materialRulesSchema.parse(JSON.parse(readFileSync(new URL('rules.json', directory), 'utf8')));
