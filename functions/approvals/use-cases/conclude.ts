import { tries } from '../../../shared/journal/back-off.ts';
import type { Command, Commit, CommitOutcome } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

/** What a command answers; kept with its idempotency key. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Prepared {
  readonly command: Command;
  readonly answer: Answer;
}

const concluded = (outcome: Exclude<CommitOutcome, { kind: 'lost' }>, answer: Answer): Answer => {
  switch (outcome.kind) {
    case 'committed':
      return answer;
    case 'repeated':
      return outcome.answer;
    case 'body-differs':
      throw new DomainError('idempotency.body-differs');
    case 'busy':
      throw new DomainError('journal.busy');
  }
};

/**
 * Runs a command until it is written: when a case or stage has changed since it was read, it is prepared anew, so that
 * a broken rule is found and a mere count is not a conflict.
 * @throws DomainError `journal.busy` after eight tries, `idempotency.body-differs`, and what `prepare` throws
 */
export const commitAnew = async (commit: Commit, prepare: () => Promise<Prepared>): Promise<Answer> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { command, answer } = await prepare();
    const outcome = await commit(command);
    if (outcome.kind !== 'lost') return concluded(outcome, answer);
  }
  throw new DomainError('journal.busy');
};
