import { describe, expect, it } from 'vitest';
import { department, handling } from '../../builders/approval-api.ts';
import { acceptedForClaims as accepted } from '../../builders/accepted-for-claims.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { sendSigned } from '../../builders/send-signed.ts';

describe('a decision that is claimed for an earlier moment', () => {
  it('is effective then within the tolerance, though the due day is over', async () => {
    const { api, caseId, decide, decision } = await accepted();
    api.at('2026-03-17T00:10');
    expect((await decide('16T23:55')).body).toMatchObject({ state: 11, done: '2026-03-16', light: 'green' });
    const at = '2026-03-16T23:55:00.000+08:00';
    expect(await decision()).toEqual({
      effectiveAt: '2026-03-16T23:55',
      claim: { at, counted: true },
      of: at,
    });
    expect(await api.seen(caseId)).toMatchObject({ done: '2026-03-16' });
  });

  it('is effective when it came beyond the tolerance, and the event says so', async () => {
    const { api, decide, decision } = await accepted();
    api.at('2026-03-17T00:11');
    expect((await decide('16T23:55')).body).toMatchObject({ state: 11, done: '2026-03-17', light: 'red' });
    expect(await decision()).toMatchObject({ effectiveAt: '2026-03-17T00:11', claim: { counted: false } });
  });

  it('counts when a recorded outage covers it and it came soon after the end', async () => {
    const { api, decide, decision, outage } = await accepted();
    api.at('2026-03-17T09:10');
    await outage('16T16:00', '17T09:00');
    expect((await decide('16T16:30')).body).toMatchObject({ done: '2026-03-16', light: 'green' });
    expect(await decision()).toMatchObject({ effectiveAt: '2026-03-16T16:30', claim: { counted: true } });
  });

  it('counts over outages that touch', async () => {
    const { api, decide, decision, outage } = await accepted();
    api.at('2026-03-17T09:10');
    await outage('16T16:00', '16T20:00');
    await outage('16T20:00', '17T09:00', 'handling');
    await decide('16T16:30');
    expect(await decision()).toMatchObject({ claim: { counted: true } });
  });

  it.each([
    ['the outage began after it', ['16T16:31', '17T09:00'], '17T09:10'],
    ['the outage had ended before it', ['16T10:00', '16T16:30'], '17T09:10'],
    ['it came long after the end', ['16T16:00', '17T09:00'], '17T09:16'],
    ['the outage was of what hinders no decision', ['16T16:00', '17T09:00', 'deliveries'], '17T09:10'],
  ])('does not count when %s', async (_, [from = '', to = '', what], at) => {
    const { api, decide, decision, outage } = await accepted();
    api.at(`2026-03-${at}`);
    await outage(from, to, what);
    await decide('16T16:30');
    expect(await decision()).toMatchObject({ effectiveAt: `2026-03-${at}`, claim: { counted: false } });
  });

  it.each([
    ['in the future', '05T10:01'],
    ['before the acceptance', '02T08:59'],
  ])('does not count %s', async (_, claimed) => {
    const { api, decide, decision, outage } = await accepted();
    api.at('2026-03-05T10:00');
    await outage('01T08:00', '05T09:59');
    await decide(claimed);
    expect(await decision()).toMatchObject({ effectiveAt: '2026-03-05T10:00', claim: { counted: false } });
  });

  it('does not count before what has happened to the case last', async () => {
    const { api, caseId, decide, decision } = await accepted();
    api.at('2026-03-05T10:00');
    await api.move(caseId, 'consultations', department('police'), {
      departments: ['gas'],
      question: '请反馈',
    });
    api.at('2026-03-05T10:05');
    await decide('05T09:59');
    expect(await decision()).toMatchObject({ effectiveAt: '2026-03-05T10:05', claim: { counted: false } });
  });

  it('says nothing of a claim that nobody made', async () => {
    const { decide, decision } = await accepted();
    await decide();
    expect((await decision()).claim).toBeUndefined();
  });

  it('completes the stage and opens what waited as of the claimed moment', async () => {
    const { api, project, file } = await filedOffice();
    const { cases } = await file(1, ['S1-05', 'S1-10']);
    await api.move(cases['S1-05'] ?? '', 'acceptance', department('drc'));
    api.at('2026-03-03T10:10');
    const told = { move: 'decision', caseId: cases['S1-05'], ...handling, result: 'passed' };
    const claimedAt = '2026-03-03T10:00:00+08:00';
    expect((await sendSigned(api, 'drc', { ...told, claimedAt })).status).toBe(200);
    const { cases: all } = await api.ports.store.readProject(project.projectId);
    expect(all.find(({ item }) => item === 'S1-05')?.doneAt).toBe('2026-03-03T10:00:00.000+08:00');
    await api.move(cases['S1-10'] ?? '', 'acceptance', department('nr'));
    const opened = (await api.ports.store.readProject(project.projectId)).cases;
    expect(opened.find(({ item }) => item === 'S1-10')?.receivedAt).toBe('2026-03-03T10:00:00.000+08:00');
  });

  it('is taken from the signed body of a decision and from nowhere else', async () => {
    const { api, caseId, decide } = await accepted();
    const claimedAt = '2026-03-02T09:00:00+08:00';
    const route = await api.move(caseId, 'decision', department('police'), { result: 'passed', claimedAt });
    expect(route.body).toMatchObject({ code: 'request.invalid' });
    expect((await decide('02T09:00', { move: 'consultation' })).body).toMatchObject({
      code: 'request.invalid',
    });
  });
});
