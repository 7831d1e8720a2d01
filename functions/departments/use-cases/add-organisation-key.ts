import type { RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { nextGeneration, raiseGeneration } from '../domain/organisation-keys.ts';
import { deriveKey } from '../sending/derive-key.ts';
import { concludeParty } from './conclude-party.ts';
import { departmentEvent } from './department-event.ts';

interface Command {
  readonly organisation: string;
  readonly actor: Actor;
  readonly once: RouteRequest['once'];
}

/**
 * A new key for an organisation; the older ones live 24 hours more. It counts from the transaction on and is shown once: the
 * secret is in no item, no event and no stored answer.
 * @throws DomainError `departments.keys-too-many`, and as `concludeParty`
 */
export const addOrganisationKey =
  (ports: DepartmentPorts) =>
  async ({ organisation, actor, once }: Command): Promise<Answer> => {
    const { clock, store, write, commit, readMasterKey } = ports;
    const [kept, master] = await Promise.all([store.findKeys(organisation), readMasterKey()]);
    const addedAt = clock();
    const { keyId, secret } = deriveKey(master, organisation, nextGeneration(kept));
    const keys = raiseGeneration(organisation, kept, keyId, addedAt);
    const stored = { status: 201, body: { keyId } };
    const outcome = await commit({
      chain: countyChain,
      events: [departmentEvent('organisation-key-added', actor, { organisation, keyId, addedAt })],
      writes: [write.organisationKeys(keys)],
      idempotency: once(stored),
    });
    return outcome.kind === 'committed'
      ? { status: 201, body: { keyId, secret } }
      : concludeParty(outcome, stored);
  };
