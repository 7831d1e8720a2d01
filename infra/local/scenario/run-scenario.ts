import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startLocalCloud, type RunningLocalCloud } from '../start-local-cloud.ts';
import { synthesiseCounty } from '../synthesise-county.ts';
import { cloudPorts } from './cloud-ports.ts';
import { enlistReceivers } from './enlist-receivers.ts';
import { playScenario } from './play-scenario.ts';
import { readScenario, ScenarioMalformed, shiftScenario } from './read-scenario.ts';
import { receiversOfScenario } from './receivers-of-scenario.ts';
import type { Scenario } from './scenario-file.ts';
import { readScenarioOptions, usage, type ScenarioOptions } from './scenario-options.ts';

export interface ScenarioSurroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted: the cloud is closed and the play ends. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

interface Prepared {
  readonly options: ScenarioOptions;
  readonly scenario: Scenario;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const prepare = async (args: readonly string[]): Promise<Prepared> => {
  let options: ScenarioOptions;
  try {
    options = readScenarioOptions(args);
  } catch (error) {
    throw new ScenarioMalformed(`${messageOf(error)}\n${usage}`);
  }
  try {
    const scenario = readScenario(await readFile(options.file, 'utf8'));
    return { options, scenario: shiftScenario(scenario, options.shift) };
  } catch (error) {
    throw new ScenarioMalformed(
      messageOf(error)
        .split('\n')
        .map((line) => `${options.file}: ${line}`)
        .join('\n'),
    );
  }
};

const interrupted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    const stop = (): void => fail(new Error('interrupted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

const brokenOff = async (running: RunningLocalCloud): Promise<never> => {
  throw await running.broken;
};

const playOn = async (
  template: string,
  { scenario, options }: Prepared,
  { signal, print }: ScenarioSurroundings,
): Promise<0 | 1> => {
  const receivers = receiversOfScenario(scenario);
  const running = await startLocalCloud({ template, port: 0, clock: scenario.clock, receivers });
  try {
    const ports = cloudPorts(running, dirname(options.file));
    await enlistReceivers(ports);
    const play = playScenario(ports, scenario, (line) => print(JSON.stringify(line)));
    const { failed } = await Promise.race([play, brokenOff(running), interrupted(signal)]);
    return failed === 0 ? 0 : 1;
  } finally {
    await running.close();
  }
};

/** 0: all as expected; 1: an expectation failed, or the cloud did; 2: the file or the arguments cannot be played. */
export const runScenario = async (
  args: readonly string[],
  surroundings: ScenarioSurroundings,
): Promise<0 | 1 | 2> => {
  try {
    const prepared = await prepare(args);
    const { options, scenario } = prepared;
    if (options.template !== undefined) return await playOn(options.template, prepared, surroundings);
    const { environment, signal } = surroundings;
    const disposers: (() => void)[] = [];
    const onStart = (given: () => void): void => {
      disposers.push(given);
      signal.addEventListener('abort', given, { once: true });
    };
    try {
      const { template } = await synthesiseCounty(options.county ?? scenario.county, environment, onStart);
      return await playOn(template, prepared, surroundings);
    } finally {
      for (const dispose of disposers) dispose();
    }
  } catch (error) {
    surroundings.complain(surroundings.signal.aborted ? 'interrupted' : messageOf(error));
    return error instanceof ScenarioMalformed ? 2 : 1;
  }
};
