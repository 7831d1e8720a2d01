import { DomainError } from '../kernel/domain-error.ts';
import { tries } from './back-off.ts';
import type { Answer, Command, Commit } from './commit-types.ts';
import { conclude } from './conclude.ts';

export interface Prepared {
  /** Absent when it has been done before, and nothing is written. */
  readonly command?: Command;
  readonly answer: Answer;
}

/**
 * Runs a command until it is written: when what it was decided on has changed since it was read, it is prepared anew, so
 * that a broken rule is found and a mere count is not a conflict.
 * @throws DomainError `journal.busy` after eight tries, `idempotency.body-differs`, and what `prepare` throws
 */
export const commitAnew = async (commit: Commit, prepare: () => Promise<Prepared>): Promise<Answer> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { command, answer } = await prepare();
    if (command === undefined) return answer;
    const outcome = await commit(command);
    if (outcome.kind !== 'lost') return conclude(outcome, answer, () => new DomainError('journal.busy'));
  }
  throw new DomainError('journal.busy');
};
