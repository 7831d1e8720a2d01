import { readFileSync } from 'node:fs';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { playScenario, type StepLine } from '../../infra/local/scenario/play-scenario.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import type { ScenarioPorts } from '../../infra/local/scenario/scenario-ports.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';

export interface PlayedOver {
  readonly cloud: DemoCloud;
  /** Steps that did not go as the journey says. */
  readonly wrong: readonly StepLine[];
  readonly deployments: number;
}

/** Numbers of the journal, what was done in its order, and how many papers were served: which of two consumers writes first is open. */
export const eventsOf = async (cloud: DemoCloud) => {
  const events = (await cloud.records('JournalTable'))
    .filter(({ SK }) => String(SK).startsWith('EVENT#'))
    .toSorted((a, b) =>
      `${String(a['PK'])}${String(a['SK'])}` < `${String(b['PK'])}${String(b['SK'])}` ? -1 : 1,
    );
  const types = events.map(({ type }) => String(type));
  return {
    numbers: events.map(({ SK }) => String(SK)),
    acts: types.filter((type) => type !== 'notice-served'),
    served: types.filter((type) => type === 'notice-served').length,
  };
};

/**
 * Plays a journey and deploys before every n-th request from `from` on: one release, then the other, and so on. With
 * one release alone it is the calm play.
 */
export const playOverReleases = async (
  journey: string,
  releases: readonly [string, ...string[]],
  from: number,
  every = 1,
): Promise<PlayedOver> => {
  const cloud = await startDemoCloud(releases[0]);
  const ports = cloudPorts(cloud);
  let [requests, deployments] = [0, 0];
  const deploying: ScenarioPorts = {
    ...ports,
    send: async (request) => {
      requests += 1;
      if (releases.length > 1 && requests >= from && requests % every === 0) {
        deployments += 1;
        await cloud.redeploy(releases[deployments % releases.length] ?? releases[0]);
      }
      return ports.send(request);
    },
  };
  const file = new URL(`../journeys/${journey}.json`, import.meta.url);
  const lines: StepLine[] = [];
  await playScenario(deploying, readScenario(readFileSync(file, 'utf8')), (line) => lines.push(line));
  return { cloud, wrong: lines.filter(({ ok }) => !ok), deployments };
};
