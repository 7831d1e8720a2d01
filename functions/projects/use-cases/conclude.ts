import type { CommitOutcome } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

/** What a command answers; kept with its idempotency key. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Lost = Extract<CommitOutcome, { kind: 'lost' }>;

const lostError = ({ write, found }: Lost): DomainError =>
  write.whenLost === 'taken'
    ? new DomainError('projects.duplicate')
    : new DomainError('projects.version-stale', { version: found?.['version'] });

/**
 * The answer of a command that was sent to the journal.
 * @throws DomainError `projects.duplicate`, `projects.version-stale`, `idempotency.body-differs`, `journal.busy`
 */
export const conclude = (
  outcome: CommitOutcome,
  answer: Answer,
  whenLost: (lost: Lost) => DomainError = lostError,
): Answer => {
  switch (outcome.kind) {
    case 'committed':
      return answer;
    case 'repeated':
      return outcome.answer;
    case 'body-differs':
      throw new DomainError('idempotency.body-differs');
    case 'busy':
      throw new DomainError('journal.busy');
    case 'lost':
      break;
  }
  throw whenLost(outcome);
};
