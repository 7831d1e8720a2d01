// long: one journey, and everything of it that must come back
import { beforeEach, describe, expect, it } from 'vitest';
import { createToldStore } from '../../../functions/departments/recovery/told-store.ts';
import { rebuildEndpoints } from '../../../functions/departments/recovery/rebuild-endpoints.ts';
import { rebuildTold } from '../../../functions/departments/recovery/rebuild-told.ts';
import { restoreDepartments } from '../../../functions/departments/recovery/restore-departments.ts';
import { createCursorStore } from '../../../shared/journal/cursor-store.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { readChain } from '../../../shared/journal/restore-chain.ts';
import { createVault } from '../../../shared/journal/vault.ts';
import {
  admin,
  createInMemoryDepartments,
  type InMemoryDepartments,
} from '../../builders/in-memory-departments.ts';
import { keptState, rebuildLost, restoredState, type State } from '../../builders/restored-state.ts';
import { aFiling, owner, registration, toldSamples } from './owner-samples.ts';
import { caseNamed, facts, fileCases, project } from './told-cases.ts';

const other = 'prj_01KJ00000000000000000000P2';
let bed: InMemoryDepartments;
beforeEach(async () => {
  bed = createInMemoryDepartments();
  await bed.send('PUT /departments/nr/endpoint', {
    as: admin,
    body: { url: 'https://nr.example.com/hook?k=v' },
  });
  await bed.send('POST /departments/nr/keys', { as: admin });
  await bed.send('POST /departments/police/keys', { as: admin });
  await bed.follow(countyChain);
});

const tellings = () => createToldStore(bed.client, bed.journal.journalTable);
const restoreOf = () => {
  const { journal, client, table, write, ports } = bed;
  return restoreDepartments({
    departments: ports.departments,
    readCounty: () => readChain(journal.read, countyChain),
    tellings: tellings(),
    vault: createVault(client, journal.journalTable),
    write,
    cursors: createCursorStore(client, table, 'departments-feed'),
  });
};
const chains = [countyChain, project, other];
const restored = () => restoredState(bed.journal, restoreOf(), chains);

/** Learnt anew at the next attempt: what the attempts were, when the next is, and how well endpoints answer. */
const learnt = ['attempts', 'carrier', 'planned', 'momentKey', 'version', 'failingSince', 'recoveredAt'];
// the county file names it, and nobody has set or resumed it
const isSeeded = ({ PK, resumedAt }: State[string]): boolean =>
  String(PK).startsWith('ENDPOINT#') && resumedAt === 0;
const withoutLearnt = (state: State): State =>
  Object.fromEntries(
    Object.entries(state)
      .filter(([key, item]) => !key.startsWith('OUTBOX#') && !isSeeded(item))
      .map(([key, item]) => [
        key,
        Object.fromEntries(Object.entries(item).filter(([name]) => !learnt.includes(name))),
      ]),
  );
const deliverAll = async (): Promise<void> => {
  for (const deliveryId of bed.queue.splice(0)) await bed.deliver(deliveryId);
};

const journey = async (): Promise<void> => {
  await fileCases(bed, [['nr'], ['water', 0], ['police'], ['nr']]);
  await fileCases(bed, [['nr'], ['police']], { chain: other, from: 5 });
  await bed.follow(other);
  await bed.follow(project);
  bed.outcomes.push({ kind: 'answered', status: 204 }, { kind: 'answered', status: 500 });
  await deliverAll();
  await bed.record(project, 'case-accepted', { ...facts(8, 2), due: '2026-03-26' }, caseNamed(1));
  await bed.follow(project);
};

describe('what the departments were told, rebuilt from the journal', () => {
  it('is equal item by item: feeds with their numbers, deliveries that are over and that wait, endpoints, keys', async () => {
    await journey();
    const { state } = await restored();
    expect(Object.keys(state)).toHaveLength(20);
    expect(withoutLearnt(state)).toEqual(withoutLearnt(keptState(bed.journal)));
    const states = Object.values(state).map((item) => item['state']);
    expect(states).toEqual(expect.arrayContaining(['delivered', 'waiting', 'open']));
  });

  it('is equal with the inboxes of owners, their endpoints and keys, and with members of a consultation', async () => {
    const as = { roles: ['applicant' as const], user: 'owner-1', organisation: owner };
    const body = { url: 'https://owner.example.com/hook?k=v' };
    await bed.send(`PUT /organisations/${owner}/endpoint`, { as, body });
    for (const hours of [1, 2]) {
      await bed.send(`POST /organisations/${owner}/keys`, { as });
      bed.pass(hours * 3_600_000);
    }
    await bed.follow(countyChain);
    await bed.record(project, 'project-registered', registration);
    await bed.record(other, 'project-registered', registration);
    await bed.record(project, 'application-filed', aFiling(2));
    await bed.follow(project);
    await bed.follow(other);
    const members = [{ department: 'water', until: '2026-03-20' }];
    const consulted = { ...facts(8, 2), members, question: '有无意见', joint: false };
    await bed.record(project, 'case-consulted', consulted, caseNamed(1));
    await bed.record(project, 'case-refused', toldSamples['case-refused'] ?? {}, caseNamed(1));
    await bed.follow(project);
    const { state } = await restored();
    expect(Object.keys(state).filter((key) => key.startsWith(`FEED#${owner}`))).toHaveLength(4);
    expect(Object.keys(state).filter((key) => key.startsWith('FEED#water'))).toHaveLength(1);
    expect(withoutLearnt(state)).toEqual(withoutLearnt(keptState(bed.journal)));
  });

  it('is told once: whoever was told has no delivery that waits, and the follower goes on behind it', async () => {
    await journey();
    const { cursors } = await restored();
    const { length } = await bed.journal.events(project);
    const cursor = `CURSOR#departments-feed#${project} CURSOR`;
    expect(cursors[cursor]?.['number']).toBe(length);
    await bed.record(project, 'case-withdrawn', facts(14, 3), caseNamed(1));
    expect((await restored()).cursors[cursor]?.['number']).toBe(length);
  });

  it('goes on without a gap: nothing is told or delivered again, and the next message has the next number', async () => {
    await journey();
    await bed.record(project, 'project-registered', registration);
    await bed.follow(project);
    const numbersOf = (party: string): readonly number[] =>
      Object.keys(keptState(bed.journal)).flatMap((key) =>
        key.startsWith(`FEED#${party} `) ? [Number(key.split('#').at(-1))] : [],
      );
    const parties = ['nr', 'water', 'police', owner];
    const before = parties.map(numbersOf);
    const [queued, sent, told] = [[...bed.queue], [...bed.sent], keptState(bed.journal)];
    await rebuildLost(bed.journal, restoreOf(), chains);
    for (const chain of chains) await bed.follow(chain);
    expect([parties.map(numbersOf), bed.queue, bed.sent]).toEqual([before, queued, sent]);
    expect(withoutLearnt(keptState(bed.journal))).toEqual(withoutLearnt(told));
    await bed.record(project, 'case-withdrawn', facts(14, 3), caseNamed(1));
    await bed.record(other, 'case-accepted', { ...facts(8, 2), due: '2026-03-26' }, caseNamed(5));
    for (const chain of [other, project]) await bed.follow(chain);
    const after = parties.map(numbersOf);
    expect(after).toEqual(after.map((numbers) => numbers.map((_, index) => index + 1)));
    expect(after[0]?.length).toBe((before[0]?.length ?? 0) + 2);
  });

  it('waits again when somebody asked for another round that has not ended', async () => {
    await journey();
    const over = Object.values(keptState(bed.journal)).find((item) => item['state'] === 'delivered');
    bed.pass(1_000);
    await bed.send(`POST /deliveries/${String(over?.['deliveryId'])}/resend`, { as: admin });
    const key = `DELIVERY#${String(over?.['deliveryId'])} DELIVERY`;
    const begun = { state: 'waiting', startedAt: bed.clock() };
    expect((await restored()).state[key]).toMatchObject(begun);
    await bed.deliver(String(over?.['deliveryId']));
    expect((await restored()).state[key]).toMatchObject({
      ...begun,
      state: 'delivered',
      deliveredAt: bed.clock(),
    });
  });

  it('is refused when a telling is of other cases than its event', async () => {
    await journey();
    const chain = await readChain(bed.journal.read, project);
    const wrong = new Map([[1, { chain: project, number: 1, at: 0, messages: [] }]]);
    expect(() => rebuildTold(chain, wrong)).toThrow('the telling of event 1');
  });

  it('asks nothing of an address that an older event does not tell whole', async () => {
    const events = (await readChain(bed.journal.read, countyChain)).filter(
      ({ type }) => type === 'endpoint-set',
    );
    const older = events.map((event) => ({
      ...event,
      data: { department: 'nr', host: 'nr.example.com', port: 443 },
    }));
    expect(rebuildEndpoints(older, {})).toMatchObject([{ urlIn: undefined, endpoint: { party: 'nr' } }]);
    const { dynamo, journalTable } = bed.journal;
    for (const item of dynamo.tables.all(journalTable))
      if (item['SK']?.S === 'VAULT') dynamo.tables.delete(journalTable, item);
    expect((await restored()).state['ENDPOINT#nr ENDPOINT']).toMatchObject({ state: 'paused' });
  });
});
