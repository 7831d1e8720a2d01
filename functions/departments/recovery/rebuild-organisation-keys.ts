import { organisationKeyAdded } from '../../../shared/contracts/department-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { type OrganisationKeys, raiseGeneration } from '../domain/organisation-keys.ts';

/** Which keys of each organisation live. */
export const rebuildOrganisationKeys = (chain: readonly JournalEvent[]): readonly OrganisationKeys[] => {
  const kept = new Map<string, OrganisationKeys>();
  for (const { type, data } of chain) {
    if (type !== 'organisation-key-added') continue;
    const { organisation, keyId, addedAt } = organisationKeyAdded.parse(data);
    kept.set(organisation, raiseGeneration(organisation, kept.get(organisation), keyId, addedAt));
  }
  return [...kept.values()];
};
