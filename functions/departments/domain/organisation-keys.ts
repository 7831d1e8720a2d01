import * as z from 'zod/mini';
import type { Party } from './party.ts';
import { withNewKey } from './with-new-key.ts';

/**
 * Which keys of an organisation live, without the keys: each follows from the county's master key, the organisation and the
 * generation. `keyId` is the fingerprint of what was shown.
 */
export const organisationKeysSchema = z.object({
  party: z.string(),
  keys: z.array(
    z.object({
      generation: z.int(),
      keyId: z.string(),
      createdAt: z.int(),
      expiresAt: z.exactOptional(z.int()),
    }),
  ),
  /** Of the newest key: the next one is one more. */
  version: z.int(),
});

export type OrganisationKeys = z.output<typeof organisationKeysSchema>;

export const nextGeneration = (kept: OrganisationKeys | undefined): number => (kept?.version ?? 0) + 1;

/** The keys with the one of the next generation. @throws DomainError `departments.keys-too-many` */
export const raiseGeneration = (
  party: Party,
  kept: OrganisationKeys | undefined,
  keyId: string,
  now: number,
): OrganisationKeys => {
  const generation = nextGeneration(kept);
  return {
    party,
    keys: [...withNewKey(kept?.keys ?? [], { generation, keyId, createdAt: now })],
    version: generation,
  };
};
