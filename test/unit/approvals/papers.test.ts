import { beforeEach, describe, expect, it } from 'vitest';
import { caseEventData } from '../../../shared/contracts/case-events.ts';
import { department, owner } from '../../builders/approval-api.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';

const drc = department('drc');
const number = (item: string, rest: string): string => `2602-330112-89-01-306278-${item}-${rest}`;
const remedies = [
  { kind: 'review', authority: '示范县人民政府', period: { value: 60, unit: 'days' } },
  { kind: 'lawsuit', authority: '示范县人民法院', period: { value: 6, unit: 'months' } },
];

let office: FiledOffice;
let cases: Readonly<Record<string, string>>;

const papers = async () =>
  (await office.api.journal.events(office.project.projectId))
    .map(({ event }) => event)
    .filter(({ data }) => data['document'] !== undefined);

beforeEach(async () => {
  office = await filedOffice();
  ({ cases } = await office.file(1, ['S1-05', 'S1-10']));
});

describe('the papers of a case', () => {
  it('are numbered by project, item, case and paper from the filing on', async () => {
    await office.pass(cases['S1-05'], 'drc');
    await office.pass(cases['S1-10']);
    const events = await papers();
    expect(events.map(({ type, data }) => [type, data['document']])).toEqual([
      ['case-accepted', { kind: 'acceptance', number: number('S1-05', '001-01') }],
      ['case-passed', { kind: 'approval', number: number('S1-05', '001-02') }],
      ['case-accepted', { kind: 'acceptance', number: number('S1-10', '002-01') }],
      ['case-passed', { kind: 'approval', number: number('S1-10', '002-02') }],
    ]);
  });

  it('keep their numbers apart when an item is filed again', async () => {
    await office.api.move(cases['S1-05'] ?? '', 'withdrawal', owner);
    const again = await office.file(1, ['S1-05']);
    await office.api.move(again.cases['S1-05'] ?? '', 'acceptance', drc);
    expect((await papers()).map(({ data }) => data['document'])).toEqual([
      { kind: 'withdrawal', number: number('S1-05', '001-01') },
      { kind: 'acceptance', number: number('S1-05', '003-01') },
    ]);
  });

  it('of silence bear the day that the law gives', async () => {
    office.api.at('2026-03-10T00:00');
    await office.api.move(cases['S1-05'] ?? '', 'decision', drc, { result: 'passed' });
    expect(await papers()).toMatchObject([
      {
        type: 'case-accepted',
        effectiveAt: '2026-03-02T09:00:00.000+08:00',
        data: { by: 'silence', document: { kind: 'acceptance', number: number('S1-05', '001-01') } },
      },
      { type: 'case-passed' },
    ]);
  });

  it.each([
    ['no-approval-needed', 'case-not-a-matter', 'not-a-matter'],
    ['incomplete', 'case-acceptance-refused', 'acceptance-refusal'],
  ])('that refuse as %s name where one may turn', async (kind, type, paper) => {
    await office.api.move(cases['S1-05'] ?? '', 'refusal', drc, { kind, reasons: '缺材料' });
    expect(await papers()).toMatchObject([{ type, data: { document: { kind: paper, remedies } } }]);
  });

  it('say so too when a permit is refused', async () => {
    await office.pass(cases['S1-05'], 'drc');
    await office.api.move(cases['S1-10'] ?? '', 'acceptance', department('nr'));
    const refusal = { result: 'refused', reasons: '不符合规划条件' };
    await office.api.move(cases['S1-10'] ?? '', 'decision', department('nr'), refusal);
    const last = (await papers()).at(-1);
    expect(last).toMatchObject({ type: 'case-refused', data: { document: { kind: 'refusal', remedies } } });
    expect(caseEventData['case-refused'].safeParse(last?.data).success).toBe(true);
  });

  it('are not written of a case that never opened', async () => {
    await office.api.move(cases['S1-10'] ?? '', 'withdrawal', owner);
    expect(await papers()).toEqual([]);
  });
});
