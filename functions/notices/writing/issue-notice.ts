import type { PaperFile } from '../../../shared/contracts/paper.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { Effect } from '../../../shared/journal/follow.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { sha256 } from '../../../shared/kernel/sha256.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { documentKey } from '../document-key.ts';
import type { PaperFacts } from '../document/paper-facts.ts';
import type { Notice } from '../domain/notice.ts';
import { draftMessages } from '../sending/draft-messages.ts';
import { composeNotice, type PaperOccasion, signatoryOf } from './compose-notice.ts';
import { paperData } from './read-paper.ts';
import { writtenEvents } from './served-events.ts';
import type { WriterPorts } from './writer-ports.ts';

export interface Issuing extends PaperOccasion {
  /** What else the event changes. */
  readonly folded: readonly StateWrite[];
  readonly cursor: StateWrite;
}

const factsOf = (issuing: Issuing, { county }: WriterPorts): PaperFacts => {
  const { event, document, project, cases } = issuing;
  return {
    document,
    data: paperData.parse(event.data),
    issuedAt: event.effectiveAt,
    project,
    worksId: event.works,
    cases,
    department: signatoryOf(issuing),
    county,
  };
};

/**
 * Draws and keeps the paper of an event, and serves it where its being available is service. The file is there before
 * the record, which goes with the cursor.
 * @throws DomainError `journal.busy`: the hint comes again
 */
export const issueNotice =
  (ports: WriterPorts) =>
  async (issuing: Issuing): Promise<Effect> => {
    const { clock, county, write, commit } = ports;
    const { event, document, cases, cursor, folded } = issuing;
    const { bytes, missing } = await ports.print(factsOf(issuing, ports));
    const file: PaperFile = {
      sha256: sha256(bytes),
      bytes: bytes.length,
      ...(missing.length > 0 && { missing: [...missing] }),
    };
    await ports.putDocument(documentKey(document.number, file.sha256), bytes, file.sha256);
    const now = clock();
    const drawn = composeNotice(issuing, file, county.service);
    const record: Notice =
      county.service.rule === 'available'
        ? { ...drawn, served: { at: shanghaiIso(now), how: 'available' } }
        : drawn;
    const contacts = county.sends ? await ports.store.findContacts(record.owner) : undefined;
    const messages = draftMessages(record, { county, contacts, now });
    ports.announce(messages.map(({ key }) => key));
    const outcome = await commit({
      chain: event.project,
      events: writtenEvents(record, file, shanghaiIso(now)),
      writes: [
        cursor,
        write.notice(record),
        ...cases.map(({ caseId }) => write.link(caseId, event.number, document.number)),
        ...folded,
        ...messages.map(write.message),
      ],
    });
    switch (outcome.kind) {
      case 'committed':
        return 'advanced';
      case 'lost':
        return 'retry';
      default:
        throw new DomainError('journal.busy');
    }
  };
