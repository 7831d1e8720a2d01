import { eventNames } from '../../../shared/contracts/event-names.ts';
import { createPageCursor } from '../../../shared/dynamo/page-cursor.ts';
import type { Caller } from '../../../shared/http/route.ts';
import type { Actor, JournalEvent } from '../../../shared/journal/event.ts';
import { chainPartition, eventKey, eventPrefix } from '../../../shared/journal/keys.ts';
import { readsProjects } from '../domain/standing.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { openForReading } from './open-project.ts';

interface Query {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

// Who of an office acted is the office's own matter: others see the role.
const showActor = ({ user, client, ...actor }: Actor, isOffice: boolean) =>
  isOffice ? { user, ...(client === undefined ? {} : { client }), ...actor } : actor;

// What departments ask and answer each other of a case: its owner sees that they do.
const amongOffices: ReadonlySet<string> = new Set([
  'case-consulted',
  'case-opinion-given',
  'case-opinion-silent',
  'case-consultation-reminded',
  'case-member-removed',
]);

// A type that nobody has named shows that something happened, not what.
const showEvent = ({ actor, data, ...event }: JournalEvent, isOffice: boolean) => {
  const title = eventNames.get(event.type);
  const isTold = title !== undefined && (isOffice || !amongOffices.has(event.type));
  return {
    ...event,
    title: title ?? { zh: '其他事项', en: 'something else' },
    actor: showActor(actor, isOffice),
    data: isTold ? data : {},
  };
};

const usualLimit = 20;

/** The events of a project in order, one page. @throws DomainError `projects.not-found` */
export const readTimeline =
  ({ store, readJournal }: Pick<ProjectPorts, 'store' | 'readJournal'>) =>
  async (caller: Caller, projectId: string, { limit = usualLimit, cursor }: Query) => {
    await openForReading(store)(caller, projectId);
    const pages = createPageCursor({
      query: `timeline?project=${projectId}`,
      members: { PK: { equals: chainPartition(projectId) }, SK: { startsWith: eventPrefix } },
    });
    const after = Number(pages.decode(cursor)?.['SK']?.S?.slice(eventPrefix.length) ?? 0);
    const { events, more } = await readJournal(projectId, after, limit);
    const last = events.at(-1)?.event.number;
    const key = more && last !== undefined ? eventKey(projectId, last) : undefined;
    const next = pages.encode(key && { PK: { S: key.PK }, SK: { S: key.SK } });
    return {
      events: events.map(({ event }) => showEvent(event, readsProjects(caller))),
      ...(next !== undefined && { next }),
    };
  };
