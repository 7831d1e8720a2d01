import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../infra/local/scenario/enlist-receivers.ts';
import { playScenario } from '../../infra/local/scenario/play-scenario.ts';
import { receiversOfScenario } from '../../infra/local/scenario/receivers-of-scenario.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import type { Scenario } from '../../infra/local/scenario/scenario-file.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { withoutSweeps } from '../builders/without-sweeps.ts';
import { chainsOf, countyState, emptyTables, eventsOf, recoveredTables } from '../recovery/lost-county.ts';
import { hintChains } from '../recovery/hint-chains.ts';
import { runRecovery } from '../recovery/run-recovery.ts';
import { soakRecoveryTime } from './recovery-time.ts';
import type { Soak } from './soak.ts';

const folder = new URL('../journeys/', import.meta.url);

type County = Awaited<ReturnType<typeof countyState>>;

/** The sweep notes by itself that the calendar of the county's file needs no recount; no event tells it. */
const isNoted = (key: string, again: unknown): boolean => key === 'CALENDAR RECOUNT' && again === undefined;

/** Facts that the original will fold when it needs them: it stands some events before the end of their chain. */
const factsBehind = async (cloud: DemoCloud): Promise<ReadonlySet<string>> => {
  const events = await eventsOf(cloud);
  const lengthOf = (chain: unknown): number => events.filter(({ PK }) => PK === chain).length;
  const facts = (await cloud.records(recoveredTables.approvals)).filter(({ SK }) => SK === 'FACTS');
  return new Set(
    facts.flatMap(({ PK, number }) => (Number(number) < lengthOf(PK) ? [`${String(PK)} FACTS`] : [])),
  );
};

/** Items that are not there again as they were. */
const differences = (before: County, after: County, behind: ReadonlySet<string>): readonly string[] =>
  Object.entries(before).flatMap(([table, items]) => {
    const again = after[table] ?? {};
    const keys = new Set([...Object.keys(items), ...Object.keys(again)]);
    return [...keys]
      .filter(
        (key) => !isDeepStrictEqual(items[key], again[key]) && !isNoted(key, again[key]) && !behind.has(key),
      )
      .map((key) => `${table} ${key}: ${JSON.stringify(items[key])} is now ${JSON.stringify(again[key])}`);
  });

/** A cloud of its own for each, as time only moves forward. The sweeps are left out, as in the journeys' own test. */
const startFor = async (journey: Scenario): Promise<DemoCloud> => {
  const cloud = await startDemoCloud(undefined, { receivers: receiversOfScenario(journey) });
  cloud.cloud.faults.add(withoutSweeps);
  await cloud.moveClock(journey.clock);
  await enlistReceivers(cloudPorts(cloud));
  return cloud;
};

const played = async (cloud: DemoCloud, journey: Scenario): Promise<readonly string[]> => {
  const wrong: string[] = [];
  await playScenario(cloudPorts(cloud, fileURLToPath(folder)), journey, (line) => {
    if (!line.ok) wrong.push(JSON.stringify(line));
  });
  await cloud.settled();
  return wrong;
};

const lostAndRebuilt = async (cloud: DemoCloud): Promise<readonly string[]> => {
  const chains = await chainsOf(cloud);
  // an event without a paper is followed with the next that has one
  await hintChains(cloud, 'NoticesWriterQueue', chains);
  const [before, behind] = [await countyState(cloud), await factsBehind(cloud)];
  await emptyTables(cloud);
  const { lines } = await runRecovery(cloud, recoveredTables, chains);
  return [
    ...lines.filter((line) => !line.includes('"restored"')),
    ...differences(before, await countyState(cloud), behind),
  ];
};

const faultsOf = async (file: string): Promise<readonly string[]> => {
  const journey = readScenario(readFileSync(new URL(file, folder), 'utf8'));
  const cloud = await startFor(journey);
  try {
    return [...(await played(cloud, journey)), ...(await lostAndRebuilt(cloud))];
  } finally {
    await cloud.close();
  }
};

/** Plays each journey, loses every table but the journal, and rebuilds them: equal item by item. */
export const soakRecovery: Soak = async (options) => {
  const { only = '', print } = options;
  if (only === 'time') return soakRecoveryTime(options);
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1_000);
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && only.split(',').some((part) => name.includes(part)),
  );
  let faults = 0;
  for (const file of files) {
    const found = await faultsOf(file);
    faults += found.length;
    print(`${file}: ${found.length === 0 ? 'equal' : found.join('\n  ')}, ${seconds()} s`);
  }
  print(`${files.length} journeys, ${faults} faults, ${seconds()} s`);
  return faults === 0 && files.length > 0;
};
