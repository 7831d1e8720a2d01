import * as z from 'zod/mini';
import type { JournalEvent } from '../../shared/journal/event.ts';
import { shanghaiDate, shanghaiIso } from '../../shared/kernel/shanghai-time.ts';
import { department, owner } from '../builders/approval-api.ts';
import { anActor } from '../builders/events.ts';
import { filedOffice } from '../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../builders/in-memory-workflow.ts';
import { textAt } from '../builders/text-at.ts';
import { happenedOf } from './happened.ts';
import type { World } from './world.ts';

const actor = anActor({ user: 'notices', role: 'system', channel: 'system' });

const rule = { rule: 'available', version: '2026-1', basis: '民事诉讼法第九十条' };

const paperAt = z.object({ number: z.string(), kind: z.string() });
const named = z.array(z.object({ caseId: z.string(), item: z.string() }));

const papersOf = ({ case: caseId, data }: JournalEvent) => {
  const { success, data: paper } = paperAt.safeParse(data['document']);
  if (!success) return [];
  const cases = caseId === undefined ? named.parse(data['cases']) : [{ caseId, item: textAt(data, 'item') }];
  return cases.map((one) => ({
    key: `${paper.number} ${one.caseId}`,
    ...paper,
    item: one.item,
    case: one.caseId,
  }));
};

/** The real context `approvals` over an in-memory table, its workflow and its consumers. */
export const inMemoryWorld = async (drops: () => boolean = () => false): Promise<World> => {
  const { api, project, filing } = await filedOffice(1);
  const { projectId } = project;
  const workflow = createInMemoryWorkflow(api, { drops });
  await workflow.settle(projectId);
  const events = async () => (await api.journal.events(projectId)).map(({ event }) => event);
  const served = new Set<string>();
  /** What the context `notices` does: a paper is served as soon as it is there, in every case that it names. */
  const serve = async (): Promise<void> => {
    const papers = (await events()).flatMap(papersOf).filter((paper) => !served.has(paper.key));
    const servedAt = shanghaiIso(api.ports.clock());
    for (const { key, case: caseId, ...paper } of papers) {
      served.add(key);
      const data = { ...paper, how: 'available', by: rule, servedAt };
      const event = { type: 'notice-served', project: projectId, case: caseId, actor, data };
      await api.journal.commit({ chain: projectId, events: [event], writes: [] });
    }
  };
  const settle = async (): Promise<void> => {
    await workflow.settle(projectId);
    await serve();
    await workflow.settle(projectId);
  };
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
    file: async (items) => {
      const { cases } = await api.file(filing(2, items));
      await settle();
      return cases;
    },
    settle,
    until: async (day) => {
      await workflow.until(projectId, `${day}T10:00`);
      await settle();
    },
    happened: async () => happenedOf(await events()),
  };
};
