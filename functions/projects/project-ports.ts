import type { ApiPorts } from '../../shared/http/api-ports.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import type { LinkedEvent } from '../../shared/journal/event.ts';
import type { ReadPage } from '../../shared/journal/read.ts';
import type { Vault } from '../../shared/journal/vault.ts';
import type { Verify } from '../../shared/journal/verify.ts';
import type { NewId } from '../../shared/kernel/new-id.ts';
import type { ProjectRules } from './domain/rules.ts';
import type { ProjectStore } from './store/project-store.ts';
import type { ProjectWrites } from './store/project-writes.ts';

/** What the use cases of this context need from outside. */
export interface ProjectPorts extends ApiPorts {
  readonly newId: NewId;
  readonly rules: ProjectRules;
  readonly store: ProjectStore;
  readonly write: ProjectWrites;
  readonly commit: Commit;
  readonly readJournal: ReadPage<LinkedEvent>;
  readonly verify: Verify;
  readonly vault: Vault;
}
