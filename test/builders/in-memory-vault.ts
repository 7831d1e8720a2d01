import type { KeyRingVault } from '../../functions/departments/store/key-ring-vault.ts';
import { emptyKeyRing, type KeyRing } from '../../shared/webhooks/key-ring.ts';

/** The secret of the keys in memory: versions, and the label that says which of them counts. */
export const createInMemoryVault = () => {
  const versions = new Map<string, KeyRing>([['version-1', emptyKeyRing]]);
  let current = 'version-1';
  let made = 1;
  const vault: KeyRingVault = {
    read: async () => ({ ring: versions.get(current) ?? emptyKeyRing, versionId: current }),
    add: async (ring) => {
      made += 1;
      versions.set(`version-${made}`, ring);
      return `version-${made}`;
    },
    makeCurrent: async (versionId, insteadOf) => {
      if (current !== insteadOf) return false;
      current = versionId;
      return true;
    },
  };
  return { vault, ring: (): KeyRing => versions.get(current) ?? emptyKeyRing };
};
