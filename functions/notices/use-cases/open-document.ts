import type { Caller, RouteAnswer } from '../../../shared/http/route.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { documentKey } from '../document-key.ts';
import type { Notice } from '../domain/notice.ts';
import { ownsFor } from '../domain/standing.ts';
import type { NoticePorts } from '../notice-ports.ts';
import { paperEvents } from '../writing/notice-event.ts';
import { servedEvents } from '../writing/served-events.ts';
import { readNotice } from './read-notice.ts';

type Ports = Pick<NoticePorts, 'clock' | 'store' | 'write' | 'commit' | 'signDocument'>;

/** Times that somebody else may have written the paper meanwhile. */
const mostAttempts = 3;

const openedEvents = (one: Notice, at: string, actor: Actor): readonly NewEvent[] => {
  if (one.served === undefined) return servedEvents(one, { at, how: 'opened' }, actor);
  const { number, kind } = one;
  return paperEvents('notice-opened', one, { actor, effectiveAt: at }, { number, kind, openedAt: at });
};

/** Records that the owner's side opened the paper, once; it is its service where nothing was before. */
const recordOpening = async (ports: Ports, found: Notice, actor: Actor): Promise<void> => {
  let one: Notice | undefined = found;
  for (let attempt = 0; attempt < mostAttempts && one !== undefined; attempt += 1) {
    if (one.openedAt !== undefined) return;
    const at = shanghaiIso(ports.clock());
    const opened: Notice = {
      ...one,
      openedAt: at,
      served: one.served ?? { at, how: 'opened' },
      version: one.version + 1,
    };
    const outcome = await ports.commit({
      chain: one.projectId,
      events: openedEvents(one, at, actor),
      writes: [ports.write.notice(opened)],
    });
    if (outcome.kind === 'committed') return;
    if (outcome.kind !== 'lost') break;
    one = await ports.store.findNotice(one.number);
  }
  throw new DomainError('journal.busy');
};

/**
 * The way to a paper, open for a minute.
 * @throws DomainError `documents.not-found` when there is none, or it is not the caller's; `journal.busy`
 */
export const openDocument =
  (ports: Ports) =>
  async (caller: Caller, actor: Actor, number: string): Promise<RouteAnswer> => {
    const one = await readNotice(ports)(caller, number);
    if (ownsFor(caller, one.owner)) await recordOpening(ports, one, actor);
    const key = documentKey(number, one.file.sha256);
    const Location = await ports.signDocument({ key, plainName: number, name: number });
    return { status: 303, headers: { Location } };
  };
