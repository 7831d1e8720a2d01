import { readFileSync } from 'node:fs';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../infra/local/scenario/enlist-receivers.ts';
import { playScenario, type StepLine } from '../../infra/local/scenario/play-scenario.ts';
import { receiversOfScenario } from '../../infra/local/scenario/receivers-of-scenario.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import type { Scenario } from '../../infra/local/scenario/scenario-file.ts';
import type { ScenarioPorts } from '../../infra/local/scenario/scenario-ports.ts';
import { type DemoCloud, startDemoCloud } from './demo-cloud.ts';
import { isRecord } from './is-record.ts';
import { withoutSweeps } from './without-sweeps.ts';

export const officeScenario: Scenario = readScenario(
  readFileSync(new URL('../journeys/office.json', import.meta.url), 'utf8'),
);

export interface PlayedOffice {
  readonly cloud: DemoCloud;
  readonly lines: readonly StepLine[];
  /** Case ids by item, of the form that was filed last. */
  readonly cases: ReadonlyMap<string, string>;
}

const noting = (ports: ScenarioPorts, cases: Map<string, string>): ScenarioPorts => ({
  ...ports,
  send: async (request) => {
    const reply = await ports.send(request);
    const filed = isRecord(reply.body) ? reply.body['cases'] : undefined;
    if (request.path === '/applications' && isRecord(filed))
      for (const [item, one] of Object.entries(filed))
        if (isRecord(one) && typeof one['caseId'] === 'string') cases.set(item, one['caseId']);
    return reply;
  },
});

/** Plays the office, or a variation of it. The sweeps of seven months find nothing to repair and are left out. */
export const playOffice = async (scenario: Scenario): Promise<PlayedOffice> => {
  const cloud = await startDemoCloud(undefined, { receivers: receiversOfScenario(scenario) });
  await cloud.moveClock(scenario.clock);
  await enlistReceivers(cloudPorts(cloud));
  cloud.cloud.usage.reset();
  cloud.cloud.faults.add(withoutSweeps);
  const cases = new Map<string, string>();
  const lines: StepLine[] = [];
  await playScenario(noting(cloudPorts(cloud), cases), scenario, (line) => lines.push(line));
  return { cloud, lines, cases };
};
