import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type ApprovalsCounty, approvalsCountySchema } from './domain/county.ts';

const names = {
  APPROVALS_TABLE: z.string().check(z.minLength(3)),
  JOURNAL_TABLE: z.string().check(z.minLength(3)),
  COUNTY_CODE: z.string().check(z.regex(/^\d{6}$/)),
};

/** Function `approvals-api`. */
export const approvalsApiEnvironment = z.object({
  ...names,
  DEPARTMENT_KEYS_SECRET: z.string().check(z.minLength(10)),
});

/** Function `approvals-rendezvous`. */
export const rendezvousEnvironment = z.object(names);

/** Function `approvals-starter`. */
export const starterEnvironment = z.object({ ...names, MACHINE_ARN: z.string().check(z.minLength(10)) });

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readApprovalsApiEnvironment = (): z.infer<typeof approvalsApiEnvironment> =>
  approvalsApiEnvironment.parse(process.env);

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readRendezvousEnvironment = (): z.infer<typeof rendezvousEnvironment> =>
  rendezvousEnvironment.parse(process.env);

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readStarterEnvironment = (): z.infer<typeof starterEnvironment> =>
  starterEnvironment.parse(process.env);

/**
 * The county's rules: `county.json` beside the code, more than an environment holds.
 * @throws ZodError when it is not what the house writes
 */
export const readCountyFile = (directory: string): ApprovalsCounty =>
  approvalsCountySchema.parse(JSON.parse(readFileSync(new URL('county.json', directory), 'utf8')));
