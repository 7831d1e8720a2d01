import type { SignDocument } from '../../shared/documents/sign-document.ts';
import type { ApiPorts } from '../../shared/http/api-ports.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import type { NewId } from '../../shared/kernel/new-id.ts';
import type { ContactVault } from './store/contact-vault.ts';
import type { NoticeStore } from './store/notice-store.ts';
import type { NoticeWrites } from './store/notice-writes.ts';

/** What the use cases of the routes need from outside. */
export interface NoticePorts extends ApiPorts {
  readonly newId: NewId;
  readonly store: NoticeStore;
  readonly write: NoticeWrites;
  readonly commit: Commit;
  readonly vault: Pick<ContactVault, 'storing' | 'erasing'>;
  readonly signDocument: SignDocument;
  /** Whether the county has a message gateway. */
  readonly sends: boolean;
}
