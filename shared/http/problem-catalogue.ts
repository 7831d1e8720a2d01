import type { ProblemText } from './problem-text.ts';
import { approvalProblems } from './problems-approvals.ts';
import { caseLifeProblems } from './problems-case-life.ts';
import { commonProblems } from './problems-common.ts';
import { licenceProblems } from './problems-licences.ts';
import { materialProblems } from './problems-materials.ts';
import { noticeProblems } from './problems-notices.ts';
import { departmentProblems } from './problems-departments.ts';
import { projectProblems } from './problems-projects.ts';
import { rightProblems } from './problems-rights.ts';

const catalogue: ReadonlyMap<string, ProblemText> = new Map<string, ProblemText>([
  ...Object.entries(commonProblems),
  ...Object.entries(projectProblems),
  ...Object.entries(approvalProblems),
  ...Object.entries(rightProblems),
  ...Object.entries(caseLifeProblems),
  ...Object.entries(licenceProblems),
  ...Object.entries(departmentProblems),
  ...Object.entries(materialProblems),
  ...Object.entries(noticeProblems),
]);

/** Every code that may be answered, in order of the alphabet. */
export const problemCodes: readonly string[] = [...catalogue.keys()].sort();

/** Status and texts of a code; `undefined` for a code that nobody declared (it is then a fault of ours: 500). */
export const findProblem = (code: string): ProblemText | undefined => catalogue.get(code);
