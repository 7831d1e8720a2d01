import { describe, expect, it } from 'vitest';
import { createApprovalApi, department, owner } from '../../builders/approval-api.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';

/** Item, department, limit, received, accepted, due, done, used days. */
const rows = [
  ['S1-05', 'drc', 1, '03-02', '03-02', '03-03', '03-02', 0],
  ['S1-10', 'nr', 5, '03-02', '03-03', '03-10', '03-09', 4],
  ['S2-01', 'nr', 10, '03-10', '03-11', '03-25', '03-24', 9],
  ['S2-12', 'police', 10, '03-10', '03-11', '03-25', '03-23', 8],
  ['S2-09', 'water', 12, '03-10', '03-11', '03-27', '03-26', 11],
  ['S2-03', 'nr', 7, '03-24', '03-24', '04-02', '04-01', 6],
  ['S3-01', 'housing', 10, '04-02', '04-03', '04-20', '04-17', 9],
  ['S3-02', 'housing', 10, '04-02', '04-03', '04-20', '04-20', 10],
  ['S3-05', 'housing', 3, '04-20', '04-21', '04-24', '04-23', 2],
  ['S4-01', 'nr', 5, '09-14', '09-15', '09-21', '09-18', 3],
  ['S4-06', 'archives', 5, '09-14', '09-15', '09-21', '09-18', 3],
  ['S4-03', 'housing', 10, '09-18', '09-18', '10-09', '09-29', 7],
  ['S4-08', 'housing', 1, '09-29', '09-29', '09-30', '09-30', 1],
] as const;

const filings = [
  { stage: 1, on: '03-02', items: ['S1-05', 'S1-10'] },
  { stage: 2, on: '03-10', items: ['S2-01', 'S2-12', 'S2-09', 'S2-03'] },
  { stage: 3, on: '04-02', items: ['S3-01', 'S3-02', 'S3-05'] },
  { stage: 4, on: '09-14', items: ['S4-01', 'S4-06', 'S4-03', 'S4-08'] },
];

type Act = { readonly at: string; readonly kind: 'file' | 'accept' | 'pass'; readonly what: string };

const acts: readonly Act[] = [
  ...filings.map(({ stage, on }) => ({ at: `2026-${on}T09:10`, kind: 'file' as const, what: String(stage) })),
  ...rows.flatMap(([item, , , , accepted, , done]) => [
    { at: `2026-${accepted}T${accepted === done ? '10:00' : '14:00'}`, kind: 'accept' as const, what: item },
    { at: `2026-${done}T11:00`, kind: 'pass' as const, what: item },
  ]),
].sort((a, b) => (a.at < b.at ? -1 : 1));

describe('the office of 52 000 m2', () => {
  it('comes out day by day: dates, used days, lights, states and stages', async () => {
    const api = createApprovalApi();
    const workflow = createInMemoryWorkflow(api);
    const { projectId, works } = await api.register();
    await api.record(projectId, 'land-recorded', {
      kind: 'contract',
      number: '1',
      date: '2026-02-26',
      parcel: '7',
    });
    const cases: Record<string, string> = {};
    const moves: number[] = [];
    for (const { at, kind, what } of acts) {
      await workflow.until(projectId, at);
      const row = rows.find(([item]) => item === what);
      const as = department(row?.[1] ?? '');
      if (kind === 'file') {
        const filing = filings.find(({ stage }) => String(stage) === what);
        const body = { projectId, worksId: works[0], stage: filing?.stage, items: filing?.items };
        Object.assign(cases, (await api.file(body)).cases);
      } else {
        const move = kind === 'accept' ? 'acceptance' : 'decision';
        const more = kind === 'pass' ? { result: 'passed' } : {};
        const answer = await api.move(cases[what] ?? '', move, as, more);
        moves.push(answer.status);
      }
      await workflow.settle(projectId);
    }
    expect(moves).toEqual(Array.from({ length: 26 }, () => 200));
    for (const [item, office, limitDays, received, accepted, due, done, usedDays] of rows) {
      expect(await api.seen(cases[item] ?? '')).toMatchObject({
        item,
        department: office,
        state: 11,
        received: `2026-${received}`,
        accepted: `2026-${accepted}`,
        due: `2026-${due}`,
        done: `2026-${done}`,
        limitDays,
        usedDays,
        light: 'green',
        phase: 'closed',
        provisional: false,
      });
    }
    const { body } = await api.send(`GET /projects/${projectId}/stages`, { as: owner });
    const stages = (body['stages'] as Record<string, unknown>[]).map((one) => [
      one['completed'],
      one['settled'],
      one['limitDays'],
      one['usedDays'],
    ]);
    expect(stages).toEqual([
      ['2026-03-09', '2026-03-09', 10, 5],
      ['2026-04-01', '2026-04-01', 20, 16],
      ['2026-04-23', '2026-04-23', 15, 14],
      ['2026-09-30', '2026-09-30', 20, 12],
    ]);
    expect(api.errors).toEqual([]);
    for (const execution of workflow.executions()) expect(workflow.waiting(execution)).toEqual([]);
    const overview = await api.send('GET /overview', { as: owner });
    expect(overview.body).toMatchObject({ projects: [{ projectId, waitsFor: [] }] });
  });
});
