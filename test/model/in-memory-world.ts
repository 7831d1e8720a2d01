import * as z from 'zod/mini';
import type { JournalEvent } from '../../shared/journal/event.ts';
import { shanghaiDate, shanghaiIso } from '../../shared/kernel/shanghai-time.ts';
import { department, owner } from '../builders/approval-api.ts';
import { anActor } from '../builders/events.ts';
import { filedOffice } from '../builders/filed-office.ts';
import type { demoCounty } from '../builders/in-memory-approvals.ts';
import { createInMemoryWorkflow } from '../builders/in-memory-workflow.ts';
import { sendSigned } from '../builders/send-signed.ts';
import { textAt } from '../builders/text-at.ts';
import { happenedOf } from './happened.ts';
import type { World } from './world.ts';

const actor = anActor({ user: 'notices', role: 'system', channel: 'system' });

const reformOffice = { roles: ['reform-office'], user: 'reform-1' } as const;

const rule = { rule: 'available', version: '2026-1', basis: '民事诉讼法第九十条' };

const paperAt = z.object({ number: z.string(), kind: z.string() });
const named = z.array(z.object({ caseId: z.string(), item: z.string() }));

const papersOf = ({ case: caseId, data }: JournalEvent) => {
  const { success, data: paper } = paperAt.safeParse(data['document']);
  if (!success) return [];
  const cases = caseId === undefined ? named.parse(data['cases']) : [{ caseId, item: textAt(data, 'item') }];
  return cases.map((one) => ({
    ...paper,
    item: one.item,
    case: one.caseId,
  }));
};

interface Options {
  /** Whether a signal gets lost on its way. */
  readonly drops?: () => boolean;
  readonly county?: typeof demoCounty;
}

/** The real context `approvals` over an in-memory table, its workflow and its consumers. */
export const inMemoryWorld = async ({ drops, county }: Options = {}): Promise<World> => {
  const { api, project, filing } = await filedOffice(1, county);
  const { projectId } = project;
  let seen = 0;
  /** What the context `notices` does: a paper is served as soon as it is there, in every case that it names. */
  const serve = async (): Promise<void> => {
    const { events } = await api.journal.read(projectId, seen, 1_000);
    seen = events.at(-1)?.event.number ?? seen;
    const servedAt = shanghaiIso(api.ports.clock());
    for (const { case: caseId, ...paper } of events.flatMap(({ event }) => papersOf(event))) {
      const data = { ...paper, how: 'available', by: rule, servedAt };
      const event = { type: 'notice-served', project: projectId, case: caseId, actor, data };
      await api.journal.commit({ chain: projectId, events: [event], writes: [] });
    }
  };
  const workflow = createInMemoryWorkflow(api, { ...(drops && { drops }), alsoFollow: serve });
  const settle = (): Promise<void> => workflow.settle(projectId);
  await settle();
  return {
    today: () => shanghaiDate(api.ports.clock()),
    ask: async ({ by, department: code, request, body }) => {
      const as = {
        owner,
        department: department(code),
        head: { ...department(code, `${code}-head`), roles: ['head'] as const },
      }[by];
      return api.send(request, { as, ...(body !== undefined && { body }) });
    },
    tell: (code, body) => sendSigned(api, code, body),
    wasDown: async (from) => {
      const outage = { from, to: shanghaiIso(api.ports.clock()), what: '停电', function: 'everything' };
      await api.send('POST /supervision/outages', { as: reformOffice, body: outage });
    },
    file: async (items) => {
      const filed = await api.file(filing(2, items));
      await settle();
      return filed;
    },
    settle,
    until: (day) => workflow.until(projectId, `${day}T10:00`),
    rest: settle,
    happened: async () => happenedOf((await api.journal.events(projectId)).map(({ event }) => event)),
  };
};
