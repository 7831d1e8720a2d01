import { describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';

/** The demonstration county, which opens for 7.5 hours a day, with ten office hours for S1-05. */
const inHours = () => {
  const { rules } = demoCounty;
  const rule = rules.items['S1-05'];
  const promised = { value: 10, unit: 'working-hours', from: 'acceptance', basis: '示例县承诺' } as const;
  return {
    ...demoCounty,
    rules: { ...rules, items: { ...rules.items, ...(rule && { 'S1-05': { ...rule, promised } }) } },
  };
};

describe('a promise in office hours', () => {
  it.each([
    ['2026-03-02T09:00', '2026-03-03'],
    ['2026-03-02T17:00', '2026-03-04'],
    ['2026-03-06T16:00', '2026-03-10'],
    ['2026-03-07T10:00', '2026-03-10'],
  ])('of ten hours, accepted at %s, is due on %s, and shown as two days', async (accepted, due) => {
    const { api, file } = await filedOffice(0, inHours());
    api.at(accepted);
    const { cases } = await file(1, ['S1-05']);
    const caseId = cases['S1-05'] ?? '';
    const { body } = await api.move(caseId, 'acceptance', department('drc'));
    expect(body).toMatchObject({ due, limitDays: 2, light: 'green' });
    const proof = await api.send(`GET /cases/${caseId}/clock`, { as: owner });
    expect(proof.body['promise']).toMatchObject({ value: 10, unit: 'working-hours', due });
  });

  it('turns yellow when the office opens on the last day, red after it', async () => {
    const { api, file } = await filedOffice(0, inHours());
    const { cases } = await file(1, ['S1-05']);
    const caseId = cases['S1-05'] ?? '';
    await api.move(caseId, 'acceptance', department('drc'));
    const lightAt = async (moment: string) => {
      api.at(moment);
      return (await api.seen(caseId))['light'];
    };
    expect(await lightAt('2026-03-03T08:29')).toBe('green');
    expect(await lightAt('2026-03-03T08:30')).toBe('yellow');
    expect(await lightAt('2026-03-04T00:00')).toBe('red');
  });
});
