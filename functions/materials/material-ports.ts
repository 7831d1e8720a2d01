import type { ApiPorts } from '../../shared/http/api-ports.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import type { LinkedEvent } from '../../shared/journal/event.ts';
import type { ReadPage } from '../../shared/journal/read.ts';
import type { Vault } from '../../shared/journal/vault.ts';
import type { NewId } from '../../shared/kernel/new-id.ts';
import type { MaterialRules } from './domain/material-rules.ts';
import type { SignDownload } from './store/download-signer.ts';
import type { MaterialStore } from './store/material-store.ts';
import type { MaterialWrites } from './store/material-writes.ts';
import type { SignUpload } from './store/upload-signer.ts';

/** What the use cases of the routes need from outside. */
export interface MaterialPorts extends ApiPorts {
  readonly newId: NewId;
  readonly rules: MaterialRules;
  readonly store: MaterialStore;
  readonly write: MaterialWrites;
  readonly commit: Commit;
  readonly vault: Pick<Vault, 'storing'>;
  readonly readJournal: ReadPage<LinkedEvent>;
  readonly signUpload: SignUpload;
  readonly signDownload: SignDownload;
}
