import { beforeEach, describe, expect, it } from 'vitest';
import { licenceItems } from '../../../functions/licences/domain/licence-item.ts';
import { rebuildLicences } from '../../../functions/licences/recovery/rebuild-licences.ts';
import { restoreLicences } from '../../../functions/licences/recovery/restore-licences.ts';
import { createCursorStore } from '../../../shared/journal/cursor-store.ts';
import { readChain } from '../../../shared/journal/restore-chain.ts';
import {
  createInMemoryLicences,
  type InMemoryLicences,
  type LicensedProject,
} from '../../builders/in-memory-licences.ts';
import { licencesOfDemo } from '../../builders/issuer-ports.ts';
import { keptState, restoredState } from '../../builders/restored-state.ts';

const { rules } = licencesOfDemo;
let world: InMemoryLicences;
let project: LicensedProject;
beforeEach(async () => {
  world = createInMemoryLicences();
  project = await world.register();
});

const follow = (one = project): Promise<number> => world.issuer().follow(one.projectId);
const rename = (ownerName: string): Promise<void> =>
  world.record(project.projectId, 'project-amended', { version: 2, changes: { ownerName } });

const restored = (...chains: readonly string[]) => {
  const { journal, ports } = world;
  const cursors = createCursorStore(journal.client, 'licences', 'licences-issuer');
  return restoredState(journal, restoreLicences({ rules, write: ports.write, cursors }), chains);
};
const cursorOf = async (one = project): Promise<unknown> =>
  (await restored(one.projectId)).cursors[`CURSOR#licences-issuer#${one.projectId} CURSOR`]?.['number'];

describe('licences, rebuilt from the journal', () => {
  it('are equal item by item, their numbers taken', async () => {
    for (const item of licenceItems) await world.pass(project, item);
    await follow();
    const other = await world.register();
    await world.pass(other, 'S1-10');
    await follow(other);
    const { state } = await restored(project.projectId, other.projectId);
    expect(Object.keys(state)).toHaveLength(20);
    expect(state).toEqual(keptState(world.journal));
  });

  it('state the parties and buildings of their own moment, not those of today', async () => {
    await world.pass(project, 'S3-05');
    await follow();
    const party = { type: 2, name: '示例设计院', creditCode: '91330112MA9T000343' };
    await world.record(project.projectId, 'party-named', party);
    await follow();
    expect((await restored(project.projectId)).state).toEqual(keptState(world.journal));
  });

  it('that are owed are owed as before: held, cited, and asked for again', async () => {
    await rename('示例𠮷记有限公司');
    const caseId = await world.pass(project, 'S1-10');
    await world.pass(project, 'S2-03');
    await follow();
    const asked = { caseId, item: 'S1-10', department: 'nr' };
    await world.record(project.projectId, 'licence-requested', asked, { case: caseId });
    await follow();
    const { state } = await restored(project.projectId);
    // the route that asks counts the record on; this test wrote the event alone
    const counted = keptState(world.journal);
    expect(Object.keys(state)).toEqual(Object.keys(counted));
    expect(state[`PROJECT#${project.projectId} HELD#${caseId}`]).toMatchObject({ version: 3 });
  });

  it('that were owed and then issued leave nothing behind', async () => {
    await rename('示例𠮷记有限公司');
    await world.pass(project, 'S1-10');
    await follow();
    await rename('示例吉记有限公司');
    await follow();
    expect((await restored(project.projectId)).state).toEqual(keptState(world.journal));
  });

  it('let the issuer go on behind what has had its effect, and before what has not', async () => {
    await world.pass(project, 'S1-10');
    await follow();
    const { length } = await world.journal.events(project.projectId);
    expect(await cursorOf()).toBe(length);
    await world.pass(project, 'S2-03');
    await world.record(project.projectId, 'land-recorded', {
      kind: 'contract',
      number: '1',
      date: '2026-03-01',
      parcel: '1',
    });
    expect(await cursorOf()).toBe(length + 1);
  });

  it('take the number out of an older event by the rule that made it', async () => {
    await world.pass(project, 'S3-05');
    await follow();
    const chain = await readChain(world.journal.read, project.projectId);
    const older = chain.map((event) => {
      const { series: _, serial: __, asOf: ___, printedAt: ____, ...data } = event.data;
      return { ...event, data };
    });
    expect(rebuildLicences(older, rules).issued).toEqual(rebuildLicences(chain, rules).issued);
    const another = { ...rules['S3-05'], number: { ...rules['S3-05'].number, version: 'another' } };
    const [issued] = rebuildLicences(older, { ...rules, 'S3-05': another }).issued;
    expect([issued?.record.licence.item, issued?.taken]).toEqual(['S3-05', undefined]);
  });
});
