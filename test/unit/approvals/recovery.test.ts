import { beforeEach, describe, expect, it } from 'vitest';
import { caseFolds, foldCase } from '../../../functions/approvals/recovery/fold-case.ts';
import { chainFolds, rebuildApprovals } from '../../../functions/approvals/recovery/rebuild-approvals.ts';
import year2026 from '../../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import { caseEventData } from '../../../shared/contracts/case-events.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { readChain } from '../../../shared/journal/restore-chain.ts';
import { agent, department, owner, windowClerk } from '../../builders/approval-api.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow, type InMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { inMemoryYears } from '../../builders/publish-year.ts';
import { recountCounty } from '../../builders/recount-county.ts';
import { recoveryFaults, restoredApprovals } from '../../builders/restored-approvals.ts';

let office: FiledOffice;
let workflow: InMemoryWorkflow;
beforeEach(async () => {
  office = await filedOffice(1);
  workflow = createInMemoryWorkflow(office.api);
});

const faults = () => recoveryFaults(office.api, office.project.projectId);

describe('approvals, rebuilt from the journal', () => {
  it('are equal item by item after filing, acceptance, decisions and withdrawals', async () => {
    const { api, file, pass, filing } = office;
    const { cases, applicationId } = await file(2, ['S2-01', 'S2-03', 'S2-09']);
    expect(await faults()).toEqual({});
    await pass(cases['S2-01']);
    await api.move(cases['S2-09'] ?? '', 'refusal', department('water'), {
      kind: 'incomplete',
      reasons: '缺图',
    });
    await api.send(`POST /applications/${applicationId}/withdrawal`, { as: owner, body: { reason: '调整' } });
    await api.file(filing(2, ['S2-03', 'S2-09'], { continues: applicationId }), agent);
    expect(await faults()).toEqual({});
  });

  it('are equal through weeks of silence, reminders and lights, with the trays of the offices', async () => {
    const { file, project } = office;
    await file(2, ['S2-03', 'S2-09']);
    await workflow.settle(project.projectId);
    await workflow.until(project.projectId, '2026-03-10T09:00');
    expect(await faults()).toEqual({});
    await workflow.until(project.projectId, '2026-06-01T09:00');
    const { rebuilt } = await restoredApprovals(office.api, project.projectId);
    expect(Object.keys(rebuilt).filter((key) => key.startsWith('REMINDERS#')).length).toBeGreaterThan(4);
    expect(await faults()).toEqual({});
  });

  it('remember whom the window was, so that duties stay separate', async () => {
    const { api, file } = office;
    const { cases } = await file(2, ['S2-01']);
    await api.move(cases['S2-01'] ?? '', 'acceptance', windowClerk);
    const { rebuilt } = await restoredApprovals(api, office.project.projectId);
    const found = Object.values(rebuilt).find(
      ({ caseId, state }) => caseId === cases['S2-01'] && state === 8,
    );
    expect(found).toMatchObject({ windows: [windowClerk.user] });
    expect(await faults()).toEqual({});
  });

  it('are equal after a year was published and the open cases were counted anew', async () => {
    const { api, file, project } = office;
    const { cases } = await file(2, ['S2-01', 'S2-03', 'S2-09']);
    await api.move(cases['S2-01'] ?? '', 'acceptance', department('nr'));
    api.advance(60_000);
    await inMemoryYears(api).publish({ ...year2026, off: [...year2026.off, '2026-03-06'] });
    await recountCounty(api).settle();
    expect(await faults()).toEqual({});
    await workflow.until(project.projectId, '2026-04-20T09:00');
    expect(await faults()).toEqual({});
  });

  it('are equal when executions were renewed', async () => {
    const { file, project } = office;
    await file(2, ['S2-03']);
    await workflow.settle(project.projectId);
    await workflow.until(project.projectId, '2027-03-01T09:00');
    expect(await faults()).toEqual({});
  });

  it('keep the facts of a project as its whole chain tells them', async () => {
    const { facts } = await restoredApprovals(office.api, office.project.projectId);
    const [kept] = Object.values(facts);
    expect(kept).toMatchObject({ projectKey: office.project.projectId });
    const { length } = await office.api.journal.events(office.project.projectId);
    expect(kept?.['number']).toBe(length);
  });

  it('are equal with outages that were recorded, corrected and taken back', async () => {
    const { api } = office;
    const [from, to] = ['2026-03-01T09:00:00+08:00', '2026-03-01T10:00:00+08:00'];
    const admin = { roles: ['admin'], user: 'admin-1' } as const;
    const record = (end: string, what: string) =>
      api.send('POST /supervision/outages', { as: admin, body: { from, to: end, what, function: 'filing' } });
    expect([(await record(to, '停电')).status, (await record(from, '误报')).status]).toEqual([201, 201]);
    expect(await faults()).toEqual({});
  });
});

describe('an event that cannot be folded', () => {
  const clock = () => ({ calendar: publishedCalendar, county: office.api.ports.days.county });
  const chain = () => readChain(office.api.journal.read, office.project.projectId);

  it('stops the rebuilding by its name, when nobody says what it makes of a case', async () => {
    const events = await chain();
    const last = events.findLast(({ type }) => type === 'case-passed');
    const unknown = { ...last, type: 'case-unheard-of' } as (typeof events)[number];
    const [found] = rebuildApprovals(events, clock).cases.values();
    expect(() => found && foldCase(clock(), found.one, unknown)).toThrow('case-unheard-of: unknown');
  });

  it('stops it too, when it says of the case what was not made of it', async () => {
    const events = await chain();
    const spoilt = events.map((event) =>
      event.type === 'case-passed' ? { ...event, data: { ...event.data, version: 9 } } : event,
    );
    expect(() => rebuildApprovals(spoilt, clock)).toThrow('case-passed: disagrees');
  });

  it.each(Object.keys(caseEventData))('%s is folded', (type) => {
    expect([...Object.keys(caseFolds), ...Object.keys(chainFolds)]).toContain(type);
  });
});
