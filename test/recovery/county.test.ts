import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playScenario, type StepLine } from '../../infra/local/scenario/play-scenario.ts';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { withoutSweeps } from '../builders/without-sweeps.ts';
import { chainsOf, countyState, emptyTables, eventsOf, recoveredTables, tableState } from './lost-county.ts';
import { runRecovery } from './run-recovery.ts';

const journey = readScenario(
  readFileSync(
    new URL('../journeys/revocation-of-a-permit-that-others-rest-on.json', import.meta.url),
    'utf8',
  ),
);

let cloud: DemoCloud;

const lines: StepLine[] = [];
beforeAll(async () => {
  cloud = await startDemoCloud();
  cloud.cloud.faults.add(withoutSweeps);
  await cloud.moveClock(journey.clock);
  await playScenario(cloudPorts(cloud), journey, (line) => lines.push(line));
  await cloud.settled();
}, 300_000);
afterAll(() => cloud.close());

const police = { role: 'department', department: 'police' };

interface Message {
  readonly type: string;
  readonly timestamp: string;
}

const feed = async (): Promise<readonly Message[]> => {
  const { messages } = (await cloud.send('GET /feed', { as: police })).body;
  return Array.isArray(messages) ? messages : [];
};

describe('a county whose tables are lost', () => {
  it('was played as it is written', () => {
    expect(lines.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is rebuilt from the journal alone, every table equal item by item', async () => {
    const before = await countyState(cloud);
    expect(Object.keys(before['approvals'] ?? {}).length).toBeGreaterThan(15);
    await emptyTables(cloud);
    const {
      code,
      lines: told,
      told: time,
    } = await runRecovery(cloud, recoveredTables, await chainsOf(cloud));
    expect([code, told.filter((line) => !line.includes('"restored"'))]).toEqual([0, []]);
    expect(time).toMatch(/^\d+ chains in \d+ ms\n$/);
    expect(await countyState(cloud)).toEqual(before);
  }, 200_000);

  it('goes on: lights turn, cases are decided, nobody is told twice and nothing issued twice', async () => {
    const [told, licences] = [await feed(), await tableState(cloud, recoveredTables.licences)];
    const open = Object.values(await tableState(cloud, recoveredTables.approvals)).find(
      ({ item, state, caseId, version }) =>
        item === 'S2-12' && state === 8 && caseId !== undefined && version !== undefined,
    );
    const opened = (await eventsOf(cloud)).length;
    await cloud.pass(20 * 86_400);
    cloud.cloud.faults.clear();
    await cloud.pass(2 * 3_600);
    expect((await eventsOf(cloud)).length).toBeGreaterThan(opened);
    const types = (await eventsOf(cloud)).map(({ type }) => type);
    expect(types).toContain('case-timer-passed');
    const handling = { handler: '审批员（演示）', office: '审批科', opinion: '依法办理' };
    const decided = await cloud.send(`POST /cases/${String(open?.['caseId'])}/decision`, {
      as: police,
      body: { ...handling, version: open?.['version'], result: 'passed' },
    });
    expect(decided).toMatchObject({ status: 200, body: { state: 11 } });
    await cloud.settled();
    const after = await feed();
    const last = told.at(-1)?.timestamp ?? '';
    expect(after.slice(0, told.length)).toEqual(told);
    expect(after.slice(told.length).filter(({ timestamp }) => timestamp <= last)).toEqual([]);
    expect(after.map(({ type }) => type)).toContain('case-passed');
    expect(await tableState(cloud, recoveredTables.licences)).toEqual(licences);
  }, 200_000);
});
