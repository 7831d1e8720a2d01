import type { Answer, CommitOutcome } from '../../../shared/journal/commit-types.ts';
import { conclude } from '../../../shared/journal/conclude.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

/**
 * The answer of a command about an endpoint, a key or a delivery.
 * @throws DomainError `departments.version-stale`, `idempotency.body-differs`, `journal.busy`
 */
export const concludeParty = (outcome: CommitOutcome, answer: Answer): Answer =>
  conclude(outcome, answer, () => new DomainError('departments.version-stale'));
