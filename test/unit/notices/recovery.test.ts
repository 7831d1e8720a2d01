import { describe, expect, it } from 'vitest';
import { caseEventOf } from '../../builders/case-events.ts';
import type { InMemoryNotices } from '../../builders/in-memory-notices.ts';
import { officeOwner } from '../../builders/office-project.ts';
import { keptState, restoredState } from '../../builders/restored-state.ts';
import { askCorrection } from './ask-correction.ts';
import { restoreNoticesOf } from './restore-notices-of.ts';
import { refusedCase } from './refused-case.ts';

const owner = { roles: ['applicant'], organisation: officeOwner } as const;
const opened = { service: { rule: 'opened', version: '2026-2', basis: 'x' } } as const;

const restored = (world: InMemoryNotices, ...chains: readonly string[]) =>
  restoredState(world.journal, restoreNoticesOf(world), chains);

const cursorOf = async (world: InMemoryNotices, projectId: string): Promise<unknown> =>
  (await restored(world, projectId)).cursors[`CURSOR#notices-writer#${projectId} CURSOR`]?.['number'];

describe('papers, rebuilt from the journal', () => {
  it.each([
    ['served by being there', {}],
    ['served by being opened', opened],
  ])('%s, opened or not, are equal item by item', async (_, county) => {
    const filed = await refusedCase(county);
    const { world, place, first, number } = filed;
    const notice = await askCorrection(filed);
    await world.follow(place.projectId);
    world.pass(60_000);
    await world.send(`GET /documents/${number}`, { as: owner });
    const begun = { notice, servedAt: '2026-09-21', until: '2026-10-20', provisional: false };
    await world.record(caseEventOf('case-period-begun', place, first, begun));
    const periods = [{ notice, until: '2026-10-21' }];
    await world.record(caseEventOf('case-recounted', place, first, { periods }));
    await world.record(caseEventOf('case-recounted', place, first, {}));
    await world.follow(place.projectId);
    await world.send('PUT /contacts', { as: owner, body: { phone: '13800001234' } });
    await world.send('PUT /contacts', { as: owner, body: {} });
    const kept = keptState(world.journal);
    expect(kept[`PAPER#${notice} PAPER`]).toMatchObject({ until: '2026-10-21', version: 3 });
    expect((await restored(world, 'COUNTY', place.projectId)).state).toEqual(kept);
  });

  it.each([
    ['after it was ready', {}],
    ['before it was opened', opened],
  ])('delivered %s, are served by the earliest again', async (_, county) => {
    const { world, place, number } = await refusedCase(county);
    world.pass(3 * 86_400_000);
    const nr = { roles: ['department'], department: 'nr' } as const;
    const said = { how: 'post', receivedBy: 'agent' };
    await world.send(`GET /documents/${number}`, { as: owner });
    for (const [index, at] of ['2026-09-23T10:00:00+08:00', '2026-09-22T10:00:00+08:00'].entries())
      await world.send(`POST /documents/${number}/delivery`, {
        as: { ...nr, roles: [...nr.roles] },
        body: { ...said, at, receipt: `XA-${index}` },
      });
    const kept = Object.fromEntries(
      Object.entries(keptState(world.journal)).filter(([key]) => !key.startsWith('IDEMPOTENCY')),
    );
    expect(kept[`PAPER#${number} PAPER`]).toMatchObject({ version: 4, deliveries: [{}, {}] });
    expect((await restored(world, place.projectId)).state).toEqual(kept);
  });

  it('of several cases are linked to each, and served once', async () => {
    const { world, place, first } = await refusedCase();
    const other = await world.file({ 'S2-03': 'nr', 'S2-09': 'water' });
    const { case: _case, ...noticed } = caseEventOf('application-correction-noticed', other.place, first);
    const cases = other.cases.map((own) => ({ ...own, defects: [{ material: 'site-plan', what: '缺章' }] }));
    const document = { number: `${other.code}-S2-03-009-01`, kind: 'correction' };
    await world.record({ ...noticed, data: { lead: 'nr', by: 'clock', cases, document } });
    await world.follow(other.place.projectId);
    const { state } = await restored(world, place.projectId, other.place.projectId);
    expect(state).toEqual(keptState(world.journal));
  });

  it('say what they said when they were made, whatever the project is called since', async () => {
    const { world, place, first } = await refusedCase();
    await world.record({
      ...caseEventOf('project-amended', place, first),
      data: { version: 2, changes: { ownerName: '后来的名称有限公司' } },
    });
    await world.follow(place.projectId);
    const { state } = await restored(world, place.projectId);
    expect(state).toEqual(keptState(world.journal));
    expect(state[`PROJECT#${place.projectId} PROJECT`]).toMatchObject({ ownerName: '后来的名称有限公司' });
  });

  it('let the writer go on before the first event whose paper was not written', async () => {
    const filed = await refusedCase();
    const { world, place } = filed;
    const before = await cursorOf(world, place.projectId);
    const events = (await world.journal.events(place.projectId)).length;
    expect(before).toBe(events);
    const notice = await askCorrection(filed);
    await world.send(`GET /documents/${filed.number}`, { as: owner });
    const { state } = await restored(world, place.projectId);
    expect(await cursorOf(world, place.projectId)).toBe(events);
    expect(state).toEqual(keptState(world.journal));
    await world.follow(place.projectId);
    expect(await cursorOf(world, place.projectId)).toBe(events + 3);
    expect((await restored(world, place.projectId)).state).toHaveProperty(`PAPER#${notice} PAPER`);
  });

  it('whose file no event tells are not guessed', async () => {
    const { world, place, first, number } = await refusedCase();
    const { data } = (await world.events(place.projectId, 'notice-served'))[0] ?? {};
    const other = await world.file();
    const document = { number: `${number}-x`, kind: 'refusal' };
    await world.record(caseEventOf('case-refused', other.place, other.first, { reasons: ['x'], document }));
    const { file: _file, ...older } = data ?? {};
    await world.record({
      ...caseEventOf('case-refused', other.place, first),
      type: 'notice-served',
      data: { ...older, number: document.number },
    });
    await expect(restored(world, other.place.projectId)).rejects.toThrow('notice-served: disagrees');
  });
});
