import * as z from 'zod/mini';
import { type EgressRules, egressRules, strictEgress } from './domain/egress-rules.ts';
import type { KnownDepartments } from './domain/known-department.ts';
import { isOrganisation, type Party } from './domain/party.ts';

const shared = {
  DEPARTMENTS_TABLE: z.string().check(z.minLength(3)),
  COUNTY_CODE: z.string().check(z.regex(/^\d{6}$/)),
  /** JSON: `KnownDepartments`. */
  DEPARTMENTS: z.string().check(z.minLength(2)),
};
const JOURNAL_TABLE = z.string().check(z.minLength(3));
const DEPARTMENT_KEYS_SECRET = z.string().check(z.minLength(10));
const ORGANISATION_KEYS_SECRET = z.string().check(z.minLength(10));
const DELIVERIES_QUEUE_URL = z.url();
/** JSON: `EgressRules` by party; those of every organisation by `organisations`; strict for a party that is not named. */
const EGRESS = z.string().check(z.minLength(2));

/** Function `departments-api`. */
export const departmentsApiEnvironment = z.object({
  ...shared,
  JOURNAL_TABLE,
  EGRESS,
  DEPARTMENT_KEYS_SECRET,
  ORGANISATION_KEYS_SECRET,
});

/** Function `departments-feed`. */
export const feedEnvironment = z.object({ ...shared, JOURNAL_TABLE, DELIVERIES_QUEUE_URL });

/** Function `departments-sender`. */
export const senderEnvironment = z.object({
  ...shared,
  JOURNAL_TABLE,
  EGRESS,
  DEPARTMENT_KEYS_SECRET,
  ORGANISATION_KEYS_SECRET,
  DELIVERIES_QUEUE_URL,
});

const knownDepartments = z.record(z.string(), z.strictObject({ endpoint: z.optional(z.url()) }));

const departmentsOf = (text: string): KnownDepartments => knownDepartments.parse(JSON.parse(text));

/** Where deliveries to a party may go. */
export type RulesOf = (party: Party) => EgressRules;

const rulesOf = (text: string): RulesOf => {
  const rules = z.record(z.string(), egressRules).parse(JSON.parse(text));
  return (party) => {
    const names = isOrganisation(party) ? [party, 'organisations'] : [party];
    const name = names.find((one) => Object.hasOwn(rules, one));
    return (name === undefined ? undefined : rules[name]) ?? strictEgress;
  };
};

/** @throws ZodError, SyntaxError when a variable is missing or wrong: the function does not start. */
export const readDepartmentsApiEnvironment = () => {
  const environment = departmentsApiEnvironment.parse(process.env);
  return {
    ...environment,
    departments: departmentsOf(environment.DEPARTMENTS),
    rulesOf: rulesOf(environment.EGRESS),
  };
};

/** @throws ZodError, SyntaxError when a variable is missing or wrong: the function does not start. */
export const readFeedEnvironment = () => {
  const environment = feedEnvironment.parse(process.env);
  return { ...environment, departments: departmentsOf(environment.DEPARTMENTS) };
};

/** @throws ZodError, SyntaxError when a variable is missing or wrong: the function does not start. */
export const readSenderEnvironment = () => {
  const environment = senderEnvironment.parse(process.env);
  return {
    ...environment,
    departments: departmentsOf(environment.DEPARTMENTS),
    rulesOf: rulesOf(environment.EGRESS),
  };
};
