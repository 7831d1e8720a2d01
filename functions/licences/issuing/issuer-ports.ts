import type { LinkedEvent } from '../../../shared/journal/event.ts';
import type { Commit } from '../../../shared/journal/commit-types.ts';
import type { ReadPage } from '../../../shared/journal/read.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { HeldReason } from '../domain/held-licence.ts';
import type { LicenceCounty } from '../domain/licence-county.ts';
import type { LicenceDraft, Licence } from '../domain/licence.ts';
import type { LicenceStore } from '../store/licence-store.ts';
import type { LicenceWrites } from '../store/licence-writes.ts';
import type { PutDocument } from '../../../shared/documents/put-document.ts';

/** What issuing needs from outside. */
export interface IssuerPorts {
  readonly clock: Clock;
  readonly county: LicenceCounty;
  readonly readJournal: ReadPage<LinkedEvent>;
  readonly store: LicenceStore;
  readonly write: LicenceWrites;
  readonly commit: Commit;
  /** @throws DomainError `licences.glyph-missing` */
  readonly checkGlyphs: (draft: LicenceDraft, more: readonly string[]) => void;
  /** @throws DomainError `licences.glyph-missing` */
  readonly print: (licence: Licence) => Promise<Uint8Array>;
  readonly putDocument: PutDocument;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** A licence is owed and held: somebody must look. `error` when it is a fault of ours. */
  readonly alarm: (held: {
    readonly caseId: string;
    readonly reason: HeldReason;
    readonly error: unknown;
  }) => void;
}
