import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { NewEvent } from './event.ts';

/** One state item of the context's own table, guarded by its `version`. */
export interface StateWrite {
  readonly write: TransactWriteItem;
  /** What the item is, for the conflict: `project prj_...`. */
  readonly subject: string;
  /** Why the condition can fail: `stale` another version was written (409), `taken` a unique key exists (409). */
  readonly whenLost: 'stale' | 'taken';
}

/** What a command answers; kept with its idempotency key. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The record that makes a command run once: kept 24 hours in the context's table. */
export interface IdempotencyWrite {
  /** Scope and key: `<who>#<operation>#<Idempotency-Key>`. */
  readonly key: string;
  /** SHA-256 of the request body, hex. */
  readonly bodyHash: string;
  /** What is answered again: status and body. */
  readonly answer: Answer;
}

export interface Command {
  /** Chain: a project id, or `COUNTY`. */
  readonly chain: string;
  /** The chain begins with this command: its id is new. Where it stands is then not asked before the first try. */
  readonly begins?: boolean;
  readonly events: readonly NewEvent[];
  readonly writes: readonly StateWrite[];
  /**
   * Number of the last event that the command was decided on, where it hangs on facts that no state item guards: when
   * the chain has gone on since, the command is lost as if its first state item were.
   */
  readonly seen?: number;
  readonly idempotency?: IdempotencyWrite;
  /** Extra items that go with the transaction (vault items, a consumer's cursor). */
  readonly extras?: readonly StateWrite[];
}

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly firstNumber: number; readonly lastNumber: number }
  /** A state item was lost. `found` is the item as it is now (ALL_OLD), when there is one. */
  | {
      readonly kind: 'lost';
      readonly write: StateWrite;
      readonly found: Readonly<Record<string, unknown>> | undefined;
    }
  /** The same command had run before. */
  | { readonly kind: 'repeated'; readonly answer: Answer }
  | { readonly kind: 'body-differs' }
  /** Eight tries were lost to contention: 503 with Retry-After. */
  | { readonly kind: 'busy' };

export type Commit = (command: Command) => Promise<CommitOutcome>;
