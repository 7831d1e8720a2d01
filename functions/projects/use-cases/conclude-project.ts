import type { Answer, CommitOutcome } from '../../../shared/journal/commit-types.ts';
import { conclude, type Lost } from '../../../shared/journal/conclude.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

const lostError = ({ write, found }: Lost): DomainError =>
  write.whenLost === 'taken'
    ? new DomainError('projects.duplicate')
    : new DomainError('projects.version-stale', { version: found?.['version'] });

/**
 * The answer of a command about a project.
 * @throws DomainError `projects.duplicate`, `projects.version-stale`, `idempotency.body-differs`, `journal.busy`
 */
export const concludeProject = (
  outcome: CommitOutcome,
  answer: Answer,
  whenLost: (lost: Lost) => DomainError = lostError,
): Answer => conclude(outcome, answer, whenLost);
