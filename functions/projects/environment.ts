import * as z from 'zod/mini';
import { type ProjectRules, projectRulesSchema } from './domain/rules.ts';

const table = z.string().check(z.minLength(3));
const county = z.string().check(z.regex(/^\d{6}$/));

/** Function `projects-api`. `PROJECT_RULES` is `ProjectRules` as JSON. */
export const projectsApiEnvironment = z.object({
  PROJECTS_TABLE: table,
  JOURNAL_TABLE: table,
  COUNTY_CODE: county,
  PROJECT_RULES: z.string(),
});

/** Function `projects-witness`. */
export const witnessEnvironment = z.object({
  PROJECTS_TABLE: table,
  JOURNAL_TABLE: table,
  COUNTY_CODE: county,
});

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readProjectsApiEnvironment = () => {
  const { PROJECT_RULES, ...names } = projectsApiEnvironment.parse(process.env);
  const rules: ProjectRules = projectRulesSchema.parse(JSON.parse(PROJECT_RULES));
  return { ...names, rules };
};

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readWitnessEnvironment = (): z.infer<typeof witnessEnvironment> =>
  witnessEnvironment.parse(process.env);
