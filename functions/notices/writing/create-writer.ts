import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import type { Effect } from '../../../shared/journal/follow.ts';
import type { KnownCase } from '../domain/known-case.ts';
import { caseChanges, filedCases, foldCase, periodsTold } from './fold-cases.ts';
import { foldProject, projectChanges } from './fold-project.ts';
import { issueNotice } from './issue-notice.ts';
import { caseIdsOf } from './compose-notice.ts';
import { paperOf } from './read-paper.ts';
import type { WriterPorts } from './writer-ports.ts';

const projectEffect = async (
  { store, write }: WriterPorts,
  event: JournalEvent,
): Promise<readonly TransactWriteItem[]> => {
  const before = await store.findProject(event.project);
  const after = foldProject(before, event);
  return after === undefined || after === before ? [] : [write.project(after)];
};

/** The case of an event as the event leaves it. */
const caseAfter = async ({ store }: WriterPorts, event: JournalEvent): Promise<KnownCase | undefined> => {
  const before = event.case === undefined ? undefined : await store.findCase(event.case);
  return before && foldCase(before, event);
};

const periodEffect = async (
  { store, write }: WriterPorts,
  event: JournalEvent,
): Promise<readonly TransactWriteItem[]> => {
  const writes = await Promise.all(
    periodsTold(event).map(async ({ notice: number, until }) => {
      const found = await store.findNotice(number);
      if (found === undefined || found.until === until) return [];
      return [write.notice({ ...found, until, version: found.version + 1 }).write];
    }),
  );
  return writes.flat();
};

/** The cases that a paper is about. */
const casesOf = async (
  { store }: WriterPorts,
  event: JournalEvent,
  own: KnownCase | undefined,
): Promise<readonly KnownCase[]> => {
  if (own !== undefined) return [own];
  const found = await Promise.all(caseIdsOf(event).map(store.findCase));
  return found.filter((one) => one !== undefined);
};

const asState =
  (subject: string) =>
  (write: TransactWriteItem): StateWrite => ({ subject, whenLost: 'stale', write });

/**
 * The effect of one event, for the follower: what papers say of projects and cases is folded, and an event with a document
 * makes a paper, in the transaction of the cursor. A paper that is there is left alone.
 */
export const createWriter =
  (ports: WriterPorts) =>
  async ({ event }: LinkedEvent, cursor: StateWrite): Promise<Effect> => {
    if (projectChanges.has(event.type)) return projectEffect(ports, event);
    if (event.type === 'application-filed') return filedCases(event).map(ports.write.case);
    if (periodsTold(event).length > 0) return periodEffect(ports, event);
    const own = await caseAfter(ports, event);
    const folded = own !== undefined && caseChanges.has(event.type) ? [ports.write.case(own)] : [];
    const document = paperOf(event);
    if (document === undefined || (await ports.store.findNotice(document.number)) !== undefined)
      return folded;
    const project = await ports.store.findProject(event.project);
    const cases = await casesOf(ports, event, own);
    if (project === undefined || cases.length === 0)
      throw new Error(`paper ${document.number} is of a case that nobody has filed`);
    return issueNotice(ports)({
      event,
      document,
      project,
      cases,
      folded: folded.map(asState(`case ${event.case ?? ''}`)),
      cursor,
    });
  };
