import type { ApiPorts } from '../../shared/http/api-ports.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import type { LinkedEvent } from '../../shared/journal/event.ts';
import type { ReadPage } from '../../shared/journal/read.ts';
import type { LicenceStore } from './store/licence-store.ts';
import type { LicenceWrites } from './store/licence-writes.ts';
import type { SignDocument } from '../../shared/documents/sign-document.ts';

/** What the use cases of the routes need from outside. */
export interface LicencePorts extends ApiPorts {
  readonly store: LicenceStore;
  readonly write: LicenceWrites;
  readonly commit: Commit;
  readonly readJournal: ReadPage<LinkedEvent>;
  readonly signDocument: SignDocument;
}
