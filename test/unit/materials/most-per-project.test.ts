import { describe, expect, it } from 'vitest';
import { anActor } from '../../builders/events.ts';
import { textAt } from '../../builders/text-at.ts';
import { bringer, createInMemoryMaterials } from '../../builders/in-memory-materials.ts';

const declarationFor = (projectId: string) => ({
  projectId,
  material: 'site-plan',
  fileName: '总平面图.pdf',
  contentType: 'application/pdf',
  size: 1_000,
  sha256: 'a'.repeat(64),
});

const openBed = async () => {
  const bed = await createInMemoryMaterials({ mostPerProject: 3 });
  const declare = (key?: string) =>
    bed.send('POST /materials', {
      as: bringer,
      ...(key !== undefined && { key }),
      body: declarationFor(bed.projectId),
    });
  const declared = async (count: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) ids.push(textAt((await declare()).body, 'materialId'));
    return ids;
  };
  return { ...bed, declare, declared };
};

describe('a project with as many materials as its county allows', () => {
  it('gets no more: the answer says how many, nothing is written', async () => {
    const { declare, declared, journal, projectId } = await openBed();
    await declared(3);
    const { length } = await journal.events(projectId);
    const answer = await declare();
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { code: 'materials.too-many', detail: expect.stringContaining('3 materials at most') },
    ]);
    expect(await journal.events(projectId)).toHaveLength(length);
  });

  it('is answered a repetition of the last one that it got', async () => {
    const { declare, declared } = await openBed();
    await declared(2);
    const last = await declare('the-last');
    expect((await declare()).status).toBe(422);
    const again = await declare('the-last');
    expect([again.status, again.body['materialId']]).toEqual([201, last.body['materialId']]);
  });

  it('gets another for each that was refused, and none for one that was found clean', async () => {
    const { declare, declared, find } = await openBed();
    const [clean = '', hostile = ''] = await declared(3);
    expect(await find(clean)).toBe(true);
    expect((await declare()).status).toBe(422);
    expect(await find(hostile, 'type.differs')).toBe(true);
    expect((await declare()).status).toBe(201);
    expect((await declare()).status).toBe(422);
  });

  it('is counted anew where what was kept of it lacks the count', async () => {
    const { declare, declared, store, projectId } = await openBed();
    await declared(3);
    const { materials: _, ...older } = await store.readFacts(projectId);
    await store.keepFacts(projectId, { ...older, number: 2 } as never);
    expect((await declare()).body['code']).toBe('materials.too-many');
  });

  it('keeps the count beside what else it knows, so that no request reads a long journal again', async () => {
    const { projectId, journal, store, send } = await createInMemoryMaterials({ mostPerProject: 60 });
    const event = { type: 'material-declared', project: projectId, actor: anActor(), data: {} };
    for (let told = 0; told < 60; told += 1)
      await journal.commit({ chain: projectId, events: [event], writes: [] });
    expect((await send('POST /materials', { as: bringer, body: declarationFor(projectId) })).status).toBe(
      422,
    );
    expect(await store.readFacts(projectId)).toMatchObject({ number: 61, materials: 60 });
  });
});
