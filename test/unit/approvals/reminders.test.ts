import { describe, expect, it } from 'vitest';
import { bringUpToDate } from '../../../functions/approvals/use-cases/bring-up-to-date.ts';
import { department } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import type { As } from '../../builders/project-api.ts';

const head: As = { roles: ['head'], user: 'head-1', department: 'police' };
const office: As = { roles: ['reform-office'], user: 'office-1' };

const scene = async (county = demoCounty) => {
  const filed = await filedOffice(1, county);
  const { api, project } = filed;
  api.at('2026-03-10T09:00');
  const workflow = createInMemoryWorkflow(api);
  const { cases } = await filed.file(2, ['S2-12']);
  const caseId = cases['S2-12'] ?? '';
  await api.move(caseId, 'acceptance', department('police'));
  await workflow.settle(project.projectId);
  const list = async (as: As, query?: Record<string, string>) => {
    const { body } = await api.send('GET /reminders', { as, ...(query && { query }) });
    return (body['reminders'] as { rung: string; at: string; caseId: string }[]).map(({ rung, at }) => [
      rung,
      at.slice(0, 10),
    ]);
  };
  return { ...filed, workflow, caseId, list, until: (at: string) => workflow.until(project.projectId, at) };
};

describe('reminders', () => {
  it('climb the ladder of the county: department and head, the Reform Office, the list of the leader', async () => {
    const { until, list } = await scene();
    await until('2026-03-20T10:00');
    expect([await list(department('police')), await list(head), await list(office)]).toEqual([
      [['yellow', '2026-03-20']],
      [['yellow', '2026-03-20']],
      [],
    ]);
    await until('2026-03-25T10:00');
    expect(await list(department('police'))).toEqual([
      ['red', '2026-03-25'],
      ['yellow', '2026-03-20'],
    ]);
    expect(await list(office)).toEqual([['red', '2026-03-25']]);
    await until('2026-03-28T10:00');
    expect(await list(office, { list: 'leader' })).toEqual([['red+3', '2026-03-28']]);
    expect(await list(office)).toEqual([
      ['red+3', '2026-03-28'],
      ['red', '2026-03-25'],
    ]);
  });

  it('that a missed run has left out are sent once by the next, each with the moment of its turn', async () => {
    const { api, caseId, workflow, project, list } = await scene();
    api.at('2026-04-02T10:00');
    await bringUpToDate(api.ports)(caseId);
    await bringUpToDate(api.ports)(caseId);
    await workflow.settle(project.projectId);
    expect(await list(department('police'))).toEqual([
      ['yellow', '2026-03-20'],
      ['red', '2026-03-25'],
    ]);
    expect(await list(office, { list: 'leader' })).toEqual([['red+3', '2026-03-28']]);
    const events = (await api.journal.events(project.projectId)).map(({ event }) => event);
    expect(events.filter(({ type }) => type === 'case-timer-passed')).toHaveLength(1);
  });

  it('go to nobody where the county says so, and the turn of the light is an event all the same', async () => {
    const { api, project, until, list } = await scene({ ...demoCounty, ladder: [] });
    await until('2026-03-26T10:00');
    expect([await list(department('police')), await list(office)]).toEqual([[], []]);
    const events = (await api.journal.events(project.projectId)).map(({ event }) => event);
    expect(events.flatMap(({ data }) => data['timer'] ?? [])).toEqual(['yellow', 'red']);
  });

  it.each([
    ['a department the list of its head', department('police'), 'head'],
    ['a department the list of the leader', department('police'), 'leader'],
    ['a head the list of the Reform Office', head, 'reform-office'],
    ['the Reform Office the list of a department', office, 'handler'],
  ])('do not show %s', async (_what, as, name) => {
    const { api } = await scene();
    const answer = await api.send('GET /reminders', { as, query: { list: name } });
    expect([answer.status, answer.body['code']]).toEqual([404, 'cases.not-found']);
  });

  it('come page by page', async () => {
    const { api, until } = await scene();
    await until('2026-03-25T10:00');
    const as = department('police');
    const first = await api.send('GET /reminders', { as, query: { limit: '1' } });
    expect(first.body).toMatchObject({ reminders: [{ rung: 'red', item: 'S2-12', due: '2026-03-24' }] });
    const query = { limit: '1', cursor: String(first.body['next']) };
    const second = await api.send('GET /reminders', { as, query });
    expect(second.body).toMatchObject({ reminders: [{ rung: 'yellow' }] });
  });
});
