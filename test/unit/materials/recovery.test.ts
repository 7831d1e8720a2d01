import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildMaterials } from '../../../functions/materials/recovery/rebuild-materials.ts';
import { restoreMaterials } from '../../../functions/materials/recovery/restore-materials.ts';
import { readChain } from '../../../shared/journal/restore-chain.ts';
import { createVault } from '../../../shared/journal/vault.ts';
import { bringer, createInMemoryMaterials } from '../../builders/in-memory-materials.ts';
import { keptState, restoredState } from '../../builders/restored-state.ts';

type World = Awaited<ReturnType<typeof createInMemoryMaterials>>;
let world: World;
beforeEach(async () => {
  world = await createInMemoryMaterials();
});

const bring = async (fileName: string): Promise<string> => {
  const { projectId, send } = world;
  const [material, contentType, size, sha256] = ['site-plan', 'application/pdf', 9, '0'.repeat(64)];
  const body = { projectId, material, fileName, contentType, size, sha256 };
  const { body: answer } = await send('POST /materials', { as: bringer, body });
  return String(answer['materialId']);
};

const restored = () => {
  const { journal, write, projectId } = world;
  const vault = createVault(journal.client, journal.journalTable);
  return restoredState(journal, restoreMaterials({ vault, write }), [projectId]);
};

describe('materials, rebuilt from the journal', () => {
  it('are equal item by item: one that waits, one that is clean, one that was refused', async () => {
    await bring('王小明的总平面图.pdf');
    await world.find(await bring('a.pdf'));
    await world.find(await bring('b.pdf'), 'type.office');
    const { state } = await restored();
    expect(Object.keys(state)).toHaveLength(6);
    expect(state).toEqual(keptState(world.journal));
  });

  it('take a name of the catalogue for one that was erased from the vault', async () => {
    await bring('王小明.pdf');
    const { dynamo, journalTable } = world.journal;
    for (const item of dynamo.tables.all(journalTable))
      if (item['SK']?.S === 'VAULT') dynamo.tables.delete(journalTable, item);
    const names = Object.values((await restored()).state).map(({ fileName }) => fileName);
    expect(names.filter(Boolean)).toEqual(['site-plan.pdf']);
  });

  it('of an older event are those of its moment of recording', async () => {
    await bring('a.pdf');
    const events = await readChain(world.journal.read, world.projectId);
    const older = events.map((event) => {
      if (event.type !== 'material-declared') return event;
      const { fileName: _, rulesVersion: __, declaredAt: ___, ...data } = event.data;
      return { ...event, data };
    });
    const [found] = rebuildMaterials(older);
    expect(found?.material).toMatchObject({ declaredAt: events[1]?.recordedAt, fileName: 'site-plan.pdf' });
  });
});
