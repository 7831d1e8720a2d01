/** Who acted. The person is named by `user` (the token's `sub`) only; names, phones and ID numbers lie in the vault. */
export interface Actor {
  readonly user: string;
  readonly role: string;
  readonly organisation?: string;
  readonly department?: string;
  /** Credit code of the organisation that an agent acts for. */
  readonly onBehalfOf?: string;
  readonly channel: 'window' | 'net' | 'system';
  /** Client application of a department's system. */
  readonly client?: string;
}

/** A fact to be written: what the use case knows. Times are ISO 8601 with offset +08:00. */
export interface NewEvent {
  readonly type: string;
  readonly project: string;
  readonly works?: string;
  readonly application?: string;
  readonly case?: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
  /** Legal time; the moment of recording when absent. */
  readonly effectiveAt?: string;
  /** From a signed message. */
  readonly claimedAt?: string;
}

/** A fact as recorded. */
export interface JournalEvent extends NewEvent {
  readonly id: string;
  /** From 1, gap-free within the chain. */
  readonly number: number;
  readonly recordedAt: string;
  readonly effectiveAt: string;
}

/** An event with its place in the chain: `hash = SHA-256(previous + "\n" + body)`, hex; `previous` of number 1 is 64 zeros. */
export interface LinkedEvent {
  readonly event: JournalEvent;
  /** RFC 8785 text that was hashed. */
  readonly body: string;
  readonly hash: string;
}
