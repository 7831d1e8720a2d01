import { dirname } from 'node:path';
import { loadScenario } from './load-scenario.ts';
import { playScenario } from './play-scenario.ts';
import { readOptions } from './read-options.ts';
import { readScenarioOptions, usage } from './scenario-options.ts';
import type { Surroundings } from './surroundings.ts';
import { withCloud } from './with-cloud.ts';
import { withTemplate } from './with-template.ts';

/**
 * Plays a file and prints every step. 0: all as expected; 1: an expectation failed.
 * @throws ScenarioMalformed when the file or the arguments cannot be played; what the cloud throws
 */
export const runScenario = async (args: readonly string[], surroundings: Surroundings): Promise<0 | 1> => {
  const options = readOptions(() => readScenarioOptions(args), usage);
  const scenario = await loadScenario(options.file, options.shift);
  const { template, county = scenario.county } = options;
  return withTemplate({ template, county }, surroundings, (path) =>
    withCloud(
      { template: path, scenario, folder: dirname(options.file) },
      surroundings.signal,
      async (_, ports) => {
        const { failed } = await playScenario(ports, scenario, (line) =>
          surroundings.print(JSON.stringify(line)),
        );
        return failed === 0 ? 0 : 1;
      },
    ),
  );
};
