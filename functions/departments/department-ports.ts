import type { ApiPorts } from '../../shared/http/api-ports.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import type { Vault } from '../../shared/journal/vault.ts';
import type { NewId } from '../../shared/kernel/new-id.ts';
import type { SigningKey } from '../../shared/webhooks/key-ring.ts';
import type { KnownDepartments } from './domain/known-department.ts';
import type { RulesOf } from './environment.ts';
import type { DepartmentStore } from './store/department-store.ts';
import type { DepartmentWrites } from './store/department-writes.ts';
import type { KeyRingVault } from './store/key-ring-vault.ts';
import type { ReadMasterKey } from './store/master-key-source.ts';

/** What the use cases of the routes need from outside. */
export interface DepartmentPorts extends ApiPorts {
  readonly newId: NewId;
  readonly departments: KnownDepartments;
  readonly rulesOf: RulesOf;
  readonly store: DepartmentStore;
  readonly write: DepartmentWrites;
  readonly commit: Commit;
  readonly vault: Pick<Vault, 'storing'>;
  readonly keys: KeyRingVault;
  readonly readMasterKey: ReadMasterKey;
  readonly makeKey: () => Pick<SigningKey, 'keyId' | 'secret'>;
}
