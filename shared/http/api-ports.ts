import type { Clock } from '../kernel/clock.ts';
import type { CommitOutcome } from '../journal/commit-types.ts';

/** What the frame of every API function needs from outside. */
export interface ApiPorts {
  readonly clock: Clock;
  /** County of the stack: six digits. */
  readonly county: string;
  readonly idempotency: {
    /** The record of an earlier command under this key (24 h), read consistently. */
    readonly find: (
      key: string,
      bodyHash: string,
    ) => Promise<Extract<CommitOutcome, { kind: 'repeated' | 'body-differs' }> | undefined>;
  };
  readonly log: {
    readonly error: (message: string, facts: Readonly<Record<string, unknown>>) => void;
  };
}
