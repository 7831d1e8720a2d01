import type { Paper } from '../../../shared/contracts/paper.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { Effect } from '../../../shared/journal/follow.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { sha256 } from '../../../shared/kernel/sha256.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { documentKey } from '../document-key.ts';
import type { PaperFacts } from '../document/paper-facts.ts';
import type { KnownCase } from '../domain/known-case.ts';
import type { KnownProject } from '../domain/known-project.ts';
import type { Notice } from '../domain/notice.ts';
import { draftMessages } from '../sending/draft-messages.ts';
import { writerActor } from './notice-event.ts';
import { paperData } from './read-paper.ts';
import { servedEvents } from './served-events.ts';
import type { WriterPorts } from './writer-ports.ts';

export interface Issuing {
  readonly event: JournalEvent;
  readonly document: Paper;
  readonly project: KnownProject;
  /** As the event left them, those that it is about. */
  readonly cases: readonly KnownCase[];
  /** What else the event changes. */
  readonly folded: readonly StateWrite[];
  readonly cursor: StateWrite;
}

const factsOf = ({ event, document, project, cases }: Issuing, { county }: WriterPorts): PaperFacts => {
  const data = paperData.parse(event.data);
  return {
    document,
    data,
    issuedAt: event.effectiveAt,
    project,
    worksId: event.works,
    cases,
    department: data.lead ?? data.department ?? cases[0]?.department ?? '',
    county,
  };
};

const recordOf = async (
  issuing: Issuing,
  ports: WriterPorts,
): Promise<{ readonly record: Notice; readonly bytes: Uint8Array }> => {
  const { event, document, project, cases } = issuing;
  const facts = factsOf(issuing, ports);
  const { bytes, missing } = await ports.print(facts);
  const record: Notice = {
    ...document,
    projectId: project.projectId,
    worksId: event.works,
    applicationId: event.application,
    owner: project.owner,
    cases: cases.map(({ caseId, item, department }) => ({ caseId, item, department })),
    department: facts.department,
    issuedAt: event.effectiveAt,
    file: { sha256: sha256(bytes), bytes: bytes.length },
    ...(missing.length > 0 && { missing: [...missing] }),
    service: ports.county.service,
    version: 1,
  };
  return { record, bytes };
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
    const { event, cases, cursor, folded } = issuing;
    const { record: drawn, bytes } = await recordOf(issuing, ports);
    const { number, file } = drawn;
    await ports.putDocument(documentKey(number, file.sha256), bytes, file.sha256);
    const now = clock();
    const served =
      county.service.rule === 'available' ? { at: shanghaiIso(now), how: 'available' as const } : undefined;
    const record: Notice = served === undefined ? drawn : { ...drawn, served };
    const contacts = county.sends ? await ports.store.findContacts(record.owner) : undefined;
    const messages = draftMessages(record, { county, contacts, now });
    const writes = [
      write.notice(record),
      ...cases.map(({ caseId }) => write.link(caseId, event.number, number)),
      ...folded,
      ...messages.map(write.message),
    ];
    ports.announce(messages.map(({ key }) => key));
    if (served === undefined) return writes.map((one) => one.write);
    const outcome = await commit({
      chain: event.project,
      events: servedEvents(record, served, writerActor),
      writes: [cursor, ...writes],
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
