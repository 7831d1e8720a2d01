import { startLocalCloud, type RunningLocalCloud } from '../start-local-cloud.ts';
import { cloudPorts } from './cloud-ports.ts';
import { enlistReceivers } from './enlist-receivers.ts';
import { receiversOfScenario } from './receivers-of-scenario.ts';
import type { Scenario } from './scenario-file.ts';
import type { ScenarioPorts } from './scenario-ports.ts';

const interrupted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    const stop = (): void => fail(new Error('interrupted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

const brokenOff = async (running: RunningLocalCloud): Promise<never> => {
  throw await running.broken;
};

/**
 * Starts a cloud for a scenario, its departments known to the county, and closes it afterwards.
 * @param folder where the scenario lies
 * @throws what the cloud or `use` throw; Error `interrupted` when the signal is aborted
 */
export const withCloud = async <Result>(
  {
    template,
    scenario,
    folder,
  }: {
    readonly template: string;
    readonly scenario: Scenario;
    readonly folder: string;
  },
  signal: AbortSignal,
  use: (running: RunningLocalCloud, ports: ScenarioPorts) => Promise<Result>,
): Promise<Result> => {
  const receivers = receiversOfScenario(scenario);
  const running = await startLocalCloud({ template, port: 0, clock: scenario.clock, receivers });
  try {
    const ports = cloudPorts(running, folder);
    await enlistReceivers(ports);
    return await Promise.race([use(running, ports), brokenOff(running), interrupted(signal)]);
  } finally {
    await running.close();
  }
};
