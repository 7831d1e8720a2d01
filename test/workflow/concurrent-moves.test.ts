import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { officeOwner } from '../builders/office-project.ts';
import { type FiledStage, startStageCloud, type StageCloud } from './stage-cloud.ts';

let cloud: StageCloud;
let filed: FiledStage;

beforeAll(async () => {
  cloud = await startStageCloud();
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  filed = await cloud.fileStage();
  await cloud.settled();
});

const conflict = /^(cases\.version-stale|cases\.state-conflict)$/;

const expectOneOf = (
  answers: readonly { status: number; body: Readonly<Record<string, unknown>> }[],
): void => {
  const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
  expect(statuses).toEqual([200, ...answers.slice(1).map(() => 409)]);
  for (const { status, body } of answers)
    if (status === 409) expect(body).toMatchObject({ code: expect.stringMatching(conflict) });
};
/** Holds back the next transactions for so long that each was read for before the first is written. */
const holdWrites = (times: number): void =>
  cloud.strike({
    point: 'call',
    name: 'dynamodb:TransactWriteItems',
    caller: 'ApprovalsApiFunction',
    effect: 'delay',
    milliseconds: 3_000,
    times,
  });
const decisionsOf = async (): Promise<readonly string[]> =>
  (await cloud.events(filed.projectId)).filter((event) => /^case-(passed|refused|withdrawn)/.test(event));

describe('two who act at the same instant', () => {
  it('decide a case once: the second is told that it is too late', async () => {
    await cloud.accept(filed.filing, 'drc');
    holdWrites(4);
    const decide = (): ReturnType<StageCloud['move']> =>
      cloud.move(filed.filing, 'drc', 'decision', { result: 'passed' });
    expectOneOf(await Promise.all([decide(), decide(), decide(), decide()]));
    await cloud.settled();
    expect(cloud.hits()).toEqual([4]);
    expect(await decisionsOf()).toEqual(['case-passed S1-05']);
  });

  it('end a case by decision or by withdrawal, never by both', async () => {
    await cloud.accept(filed.filing, 'drc');
    const { version } = (await cloud.read(filed.filing, 'drc')).body;
    holdWrites(2);
    const withdrawal = cloud.send(`POST /cases/${filed.filing}/withdrawal`, {
      as: { role: 'applicant', organisation: officeOwner },
      body: { version, reason: '另行申报' },
    });
    expectOneOf(
      await Promise.all([withdrawal, cloud.move(filed.filing, 'drc', 'decision', { result: 'passed' })]),
    );
    await cloud.settled();
    expect(cloud.hits()).toEqual([2]);
    expect(await decisionsOf()).toHaveLength(1);
  });

  it('close the last two cases of a stage: both close, and the stage is settled once', async () => {
    await cloud.accept(filed.filing, 'drc');
    await cloud.approve(filed.filing, 'drc');
    await cloud.accept(filed.permit, 'nr');
    await cloud.approve(filed.permit, 'nr');
    const { projectId, worksId } = filed;
    const answer = await cloud.send('POST /applications', {
      as: { role: 'applicant', organisation: officeOwner },
      body: { projectId, worksId, stage: 2, items: ['S2-09', 'S2-12'], materials: [] },
    });
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    await cloud.settled();
    const [soil = '', traffic = ''] = answer.text.match(/cas_[0-9A-Z]{26}/g) ?? [];
    await cloud.accept(soil, 'water');
    await cloud.accept(traffic, 'police');
    holdWrites(2);
    await Promise.all([cloud.approve(soil, 'water'), cloud.approve(traffic, 'police')]);
    expect(cloud.hits()).toEqual([2]);
    const events = await cloud.events(projectId);
    expect(events.filter((event) => /^case-passed S2|^stage-settled/.test(event)).sort()).toEqual([
      'case-passed S2-09',
      'case-passed S2-12',
      'stage-settled',
      'stage-settled',
    ]);
    expect(events.at(-1)).toBe('stage-settled');
  });
});
