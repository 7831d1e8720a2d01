import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grouping, mergeGrouping, splitGrouping } from '../../../functions/projects/domain/regroup.ts';
import { applicant, createProjectApi } from '../../builders/project-api.ts';
import { declaration, worksOf } from '../../builders/project-declaration.ts';

const groupings: fc.Arbitrary<Grouping> = fc
  .array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 8 })
  .map((sizes) =>
    sizes.map((size, works) => ({
      worksId: `w${works}`,
      buildings: Array.from({ length: size }, (_, building) => `b${works}-${building}`),
    })),
  );

const buildingsOf = (grouping: Grouping): string[] => grouping.flatMap(({ buildings }) => buildings).sort();

const into = (...parts: string[][]): Grouping =>
  parts.map((buildings, index) => ({ worksId: `n${index}`, buildings }));

describe('regrouping works', () => {
  it('conserves every building through any row of splits and merges', () => {
    const steps = fc.array(
      fc.record({ split: fc.boolean(), at: fc.nat(), many: fc.integer({ min: 2, max: 4 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(groupings, steps, (start, moves) => {
        let grouping = start;
        moves.forEach(({ split, at, many }, step) => {
          const chosen = grouping[at % grouping.length];
          if (chosen === undefined) return;
          if (split) {
            const parts = Array.from({ length: many }, (_, part) => ({
              worksId: `s${step}-${part}`,
              buildings: chosen.buildings.filter((_building, index) => index % many === part),
            }));
            grouping = splitGrouping(grouping, chosen.worksId, parts);
          } else {
            grouping = mergeGrouping(
              grouping,
              grouping.slice(0, many).map(({ worksId }) => worksId),
              `m${step}`,
            );
          }
          expect(buildingsOf(grouping)).toEqual(buildingsOf(start));
          expect(new Set(grouping.map(({ worksId }) => worksId)).size).toBe(grouping.length);
        });
      }),
    );
  });

  it('refuses a split that loses, doubles or invents a building', () => {
    const grouping = [{ worksId: 'w', buildings: ['a', 'b'] }];
    for (const parts of [
      into(['a'], []),
      into(['a', 'b'], ['b']),
      into(['a'], ['c']),
      into(['a', 'b'], ['c']),
    ])
      expect(() => splitGrouping(grouping, 'w', parts)).toThrow('projects.buildings-differ');
  });
});

const setUp = async () => {
  const api = createProjectApi();
  const { body } = await api.send('POST /projects', {
    as: applicant,
    body: declaration({ works: [worksOf(3)] }),
  });
  const projectId = String(body['projectId']);
  const group = (await api.ports.store.findProject(projectId))?.works[0] ?? { worksId: '', buildings: [] };
  const [a = '', b = '', c = ''] = group.buildings;
  const works = [
    { name: '一期', buildings: [a, c] },
    { name: '二期', buildings: [b] },
  ];
  return { api, projectId, worksId: group.worksId, works, a, b, c };
};

describe('splitting and merging works', () => {
  it('splits, keeps the predecessor and the codes of the buildings, and merges again', async () => {
    const { api, projectId, worksId, works, a, b, c } = await setUp();
    const split = await api.send(`POST /works/${worksId}/split`, { as: applicant, body: { works } });
    expect(split.status).toBe(201);
    const { body } = await api.send(`GET /projects/${projectId}`, { as: applicant });
    expect(body['works']).toMatchObject([
      { name: '一期', predecessors: [worksId], buildings: [{ buildingId: a }, { buildingId: c }] },
      { name: '二期', predecessors: [worksId], buildings: [{ buildingId: b }] },
    ]);
    const ids = (await api.ports.store.findProject(projectId))?.works.map((one) => one.worksId) ?? [];
    const merge = { as: applicant, body: { worksIds: ids, name: '全部' } };
    const merged = await api.send('POST /works/merge', merge);
    expect(merged).toMatchObject({ status: 201, body: { predecessors: ids, buildings: [a, c, b] } });
    const events = await api.journal.events(projectId);
    expect(events.map(({ event }) => event.type).slice(-2)).toEqual(['works-split', 'works-merged']);
  });

  it('refuses a works that was split already, and names its successors', async () => {
    const { api, worksId, works } = await setUp();
    await api.send(`POST /works/${worksId}/split`, { as: applicant, body: { works } });
    const count = api.itemCount();
    const again = await api.send(`POST /works/${worksId}/split`, { as: applicant, body: { works } });
    expect([again.status, again.body['code']]).toEqual([409, 'projects.state-conflict']);
    expect(again.body['successors']).toHaveLength(2);
    expect(api.itemCount()).toBe(count);
  });

  it('refuses to leave a building out, and to merge works of two projects', async () => {
    const { api, worksId, works } = await setUp();
    const [first] = works;
    const short = await api.send(`POST /works/${worksId}/split`, {
      as: applicant,
      body: { works: [first, { name: '空', buildings: [] }] },
    });
    expect([short.status, short.body['code']]).toEqual([422, 'projects.buildings-differ']);
    const other = await api.send('POST /projects', {
      as: applicant,
      body: declaration({ code: '2604-330112-89-01-305564' }),
    });
    const otherWorks = (await api.ports.store.findProject(String(other.body['projectId'])))?.works[0]
      ?.worksId;
    const across = await api.send('POST /works/merge', {
      as: applicant,
      body: { worksIds: [worksId, otherWorks], name: '合' },
    });
    expect([across.status, across.body['code']]).toEqual([422, 'projects.merge-across']);
  });
});
