import * as z from 'zod/mini';
import type { ErrorCode } from '../../../shared/kernel/domain-error.ts';
import { caseId } from '../domain/fields.ts';
import * as answers from './answers.ts';

export const caseParameters = z.strictObject({ caseId });

/** What every move of a case answers. */
export const moved = {
  status: 200,
  schema: answers.shownCase,
  description: { zh: '办件的最新情况', en: 'The case as it now stands' },
};

/** What every move of a case may be refused with. */
export const moveErrors = [
  'cases.not-found',
  'cases.version-stale',
  'cases.state-conflict',
  'journal.busy',
] as const satisfies readonly ErrorCode[];
