import type { Clock } from '../../../shared/kernel/clock.ts';

/** A case as the workflow sees it, from one consistent read. */
export interface CaseWatch {
  /** Nothing is waited for any more. */
  readonly closed: boolean;
  /** Number of the case's last write. */
  readonly revision: number;
  /** The law or a prerequisite has made something of it that is not written yet. */
  readonly due: boolean;
  /** Milliseconds of the next timer; undefined when it is closed. */
  readonly nextTimer: number | undefined;
  /** Of the application: older executions are over. */
  readonly generation: number;
}

/** Where an execution waits for a case. */
export interface KeptToken {
  /** Absent: signalled already. */
  readonly token?: string | undefined;
  /** Revision of the case that the execution has seen. */
  readonly version: number;
  readonly generation: number;
  /** Waits of this case in this generation. */
  readonly rounds: number;
  /** Counts the writes of this record. */
  readonly stamp: number;
}

export interface TokenStore {
  readonly find: (caseId: string) => Promise<KeptToken | undefined>;
  /**
   * Keeps a token if the case still has the revision `kept.version` and the record is as it was read.
   * `case-moved`: the case has another revision. `lost`: the record was written since.
   */
  readonly keep: (
    caseId: string,
    kept: KeptToken & { readonly token: string },
  ) => Promise<'kept' | 'case-moved' | 'lost'>;
  /** Removes the token if it is still the same. */
  readonly forget: (caseId: string, token: string) => Promise<void>;
}

export interface RendezvousPorts {
  readonly clock: Clock;
  /** Reads a case and changes nothing. */
  readonly watch: (caseId: string) => Promise<CaseWatch>;
  /** Writes what is due, then reads. */
  readonly settle: (caseId: string) => Promise<CaseWatch>;
  readonly tokens: TokenStore;
  /** Wakes the execution that waits with this token. A token that nobody waits with any more is as good as woken. */
  readonly signal: (token: string) => Promise<void>;
  /** Raises the generation of an application that stands at this one, and has the new execution started. */
  readonly renew: (applicationId: string, generation: number, why: string) => Promise<void>;
}
