import { DomainError } from '../kernel/domain-error.ts';
import type { Answer, CommitOutcome } from './commit-types.ts';

export type Lost = Extract<CommitOutcome, { kind: 'lost' }>;

/**
 * The answer of a command that was sent to the journal.
 * @param whenLost what a lost state item means to whoever asked
 * @throws DomainError `idempotency.body-differs`, `journal.busy`, and what `whenLost` makes
 */
export const conclude = (
  outcome: CommitOutcome,
  answer: Answer,
  whenLost: (lost: Lost) => DomainError,
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
