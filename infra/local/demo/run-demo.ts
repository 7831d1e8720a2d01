import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { expectStatuses } from '../scenario/expect-statuses.ts';
import { loadScenario } from '../scenario/load-scenario.ts';
import { playScenario, type StepLine } from '../scenario/play-scenario.ts';
import { readOptions } from '../scenario/read-options.ts';
import type { Scenario } from '../scenario/scenario-file.ts';
import type { ScenarioPorts } from '../scenario/scenario-ports.ts';
import type { Surroundings } from '../scenario/surroundings.ts';
import { withCloud } from '../scenario/with-cloud.ts';
import { withTemplate } from '../scenario/with-template.ts';
import type { RunningLocalCloud } from '../start-local-cloud.ts';
import { createApiReader } from './api-reader.ts';
import { costLines, costOf } from './cost.ts';
import { type DemoOptions, readDemoOptions, usage } from './demo-options.ts';
import { outcomeLines } from './outcome-lines.ts';
import { createProgress, type Progress } from './progress.ts';
import { readDeliveries } from './read-deliveries.ts';
import { readOutcomes } from './read-outcome.ts';
import { summarise } from './summary.ts';
import { writeLicences } from './write-licences.ts';

const day = 86_400_000;
const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Plays all, and tells what went otherwise than the file says. */
const play = async (
  ports: ScenarioPorts,
  scenario: Scenario,
  { cloud }: RunningLocalCloud,
  progress: Progress,
): Promise<readonly StepLine[]> => {
  const failures: StepLine[] = [];
  await playScenario(ports, scenario, (line, step) => {
    if (!line.ok) failures.push(line);
    progress.step(line.step, step, shanghai.format(cloud.clock.now()));
  });
  return failures;
};

/** What one day costs on which nobody asks for anything. */
const measureIdleDay = async (running: RunningLocalCloud) => {
  const { cloud } = running;
  cloud.usage.reset();
  await running.moveClock(new Date(cloud.clock.now() + day).toISOString());
  return cloud.usage.report();
};

const tell = async (
  running: RunningLocalCloud,
  ports: ScenarioPorts,
  { options, scenario, template }: { options: DemoOptions; scenario: Scenario; template: string },
  { print, complain, screen }: Surroundings,
): Promise<0 | 1> => {
  const started = performance.now();
  const { cloud, url } = running;
  const progress = createProgress(screen, scenario.steps.length);
  cloud.usage.reset();
  const failures = await play(ports, scenario, running, progress);
  const used = cloud.usage.report();
  const days = Math.ceil((cloud.clock.now() - Date.parse(scenario.clock)) / day);

  progress.say('reading back ...');
  const reader = createApiReader(url, await running.token({ role: 'auditor' }));
  const outcomes = await readOutcomes(reader);
  const files = await writeLicences(reader, outcomes, options.out);
  const admin = createApiReader(url, await running.token({ role: 'admin' }));
  const deliveries = await readDeliveries(admin, running.receivers);
  progress.say('measuring a day on which nobody asks ...');
  const cost = costOf(used, await measureIdleDay(running), days, template);
  progress.end();

  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const journey = basename(options.file, '.json');
  if (options.json) print(JSON.stringify(summarise(journey, outcomes, files, deliveries, cost, seconds)));
  else {
    for (const outcome of outcomes) outcomeLines(outcome, files).forEach(print);
    print(`\n推送 Deliveries: ${deliveries.sent} sent, ${deliveries.failed} failed`);
    costLines(cost).forEach(print);
    print(`\n${journey}: ${days} days in ${seconds} seconds, ${failures.length} steps went otherwise`);
  }
  for (const line of failures) complain(JSON.stringify(line));
  return failures.length === 0 ? 0 : 1;
};

/**
 * Plays a project from its registration to its last acceptance against simulated departments, and shows what became of
 * it. 0: all as the file says; 1: a step went otherwise.
 * @throws ScenarioMalformed when the file or the arguments cannot be played; what the cloud throws
 */
export const runDemo = async (args: readonly string[], surroundings: Surroundings): Promise<0 | 1> => {
  const options = readOptions(() => readDemoOptions(args), usage);
  const written = await loadScenario(options.file, options.shift);
  const isOther = options.template !== undefined || (options.county ?? written.county) !== written.county;
  const scenario = isOther ? expectStatuses(written) : written;
  const county = options.county ?? scenario.county;
  return withTemplate({ template: options.template, county }, surroundings, async (path) => {
    const template = await readFile(path, 'utf8');
    return withCloud(
      { template: path, scenario, folder: dirname(options.file) },
      surroundings.signal,
      (running, ports) => tell(running, ports, { options, scenario, template }, surroundings),
    );
  });
};
