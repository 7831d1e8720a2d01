import type { Command, Commit, CommitOutcome } from './commit-types.ts';
import type { Actor } from './event.ts';
import type { Vault } from './vault.ts';

export interface Erasure {
  /** Chain that records it: the project that named the person, or `COUNTY`. */
  readonly chain: string;
  readonly person: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly idempotency?: Command['idempotency'];
}

/**
 * Erases a person from the vault and records `person-erased` in the same transaction. The chain stays whole: it never
 * held more than the person's id. `lost` when there is no such person any more.
 */
export const createErasePerson =
  (ports: { readonly commit: Commit; readonly vault: Vault }) =>
  ({ chain, person, actor, reason, idempotency }: Erasure): Promise<CommitOutcome> =>
    ports.commit({
      chain,
      events: [{ type: 'person-erased', project: chain, actor, data: { person, reason } }],
      writes: [],
      extras: [ports.vault.erasing(person)],
      ...(idempotency && { idempotency }),
    });
