import type { Commit } from '../../../shared/journal/commit-types.ts';
import type { PutDocument } from '../../../shared/documents/put-document.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { PaperFacts } from '../document/paper-facts.ts';
import type { NoticeCounty } from '../domain/notice-county.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { NoticeWrites } from '../store/notice-writes.ts';

/** A printed paper, and the code points that stand in it in brackets. */
export interface PrintedPaper {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** What writing papers needs from outside. */
export interface WriterPorts {
  readonly clock: Clock;
  readonly county: NoticeCounty;
  readonly store: Pick<NoticeStore, 'findProject' | 'findCase' | 'findNotice' | 'findContacts'>;
  readonly write: NoticeWrites;
  readonly commit: Commit;
  readonly print: (facts: PaperFacts) => Promise<PrintedPaper>;
  readonly putDocument: PutDocument;
  /** Messages that a transaction is about to leave to be sent: a hint, the table knows whether they are there. */
  readonly announce: (keys: readonly string[]) => void;
}
