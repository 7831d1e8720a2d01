import type { Clock } from '../../../shared/kernel/clock.ts';
import { livingKeys, type SigningKey } from '../../../shared/webhooks/key-ring.ts';
import type { ReadKeyRing } from '../../../shared/webhooks/key-ring-source.ts';
import { isOrganisation, type Party } from '../domain/party.ts';
import { isLiving } from '../domain/with-new-key.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { ReadMasterKey } from '../store/master-key-source.ts';
import { deriveKey } from './derive-key.ts';

export interface KeyPorts {
  readonly clock: Clock;
  readonly store: Pick<DepartmentStore, 'findKeys'>;
  readonly readKeyRing: ReadKeyRing;
  readonly readMasterKey: ReadMasterKey;
}

/** The living keys with which a party's messages are signed, newest first; rejects when a secret cannot be read. */
export type ReadKeys = (party: Party) => Promise<readonly Pick<SigningKey, 'keyId' | 'secret'>[]>;

const ofOrganisation = async ({ clock, store, readMasterKey }: KeyPorts, party: Party) => {
  const [kept, master] = await Promise.all([store.findKeys(party), readMasterKey()]);
  return (kept?.keys ?? []).filter(isLiving(clock())).flatMap(({ generation, keyId }) => {
    const key = deriveKey(master, party, generation);
    // shown under another master key: it fits no more
    return key.keyId === keyId ? [key] : [];
  });
};

export const createReadKeys =
  (ports: KeyPorts): ReadKeys =>
  async (party) => {
    if (isOrganisation(party)) return ofOrganisation(ports, party);
    const { ring } = await ports.readKeyRing();
    return livingKeys(ring, party, ports.clock());
  };
