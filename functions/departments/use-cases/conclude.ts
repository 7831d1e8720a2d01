import type { CommitOutcome } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

/** What a command answers; kept with its idempotency key. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** @throws DomainError `departments.version-stale`, `idempotency.body-differs`, `journal.busy` */
export const conclude = (outcome: CommitOutcome, answer: Answer): Answer => {
  switch (outcome.kind) {
    case 'committed':
      return answer;
    case 'repeated':
      return outcome.answer;
    case 'body-differs':
      throw new DomainError('idempotency.body-differs');
    case 'lost':
      throw new DomainError('departments.version-stale');
    case 'busy':
      throw new DomainError('journal.busy');
  }
};
