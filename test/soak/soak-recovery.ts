import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { cloudPorts } from '../../infra/local/scenario/cloud-ports.ts';
import { playScenario } from '../../infra/local/scenario/play-scenario.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { chainsOf, countyState, emptyTables, recoveredTables } from '../recovery/lost-county.ts';
import { runRecovery } from '../recovery/run-recovery.ts';
import type { Soak } from './soak.ts';

const folder = new URL('../journeys/', import.meta.url);

type County = Awaited<ReturnType<typeof countyState>>;

/** The sweep notes by itself that the calendar of the county's file needs no recount; no event tells it. */
const isNoted = (key: string, again: unknown): boolean => key === 'CALENDAR RECOUNT' && again === undefined;

/** Items that are not there again as they were. */
const differences = (before: County, after: County): readonly string[] =>
  Object.entries(before).flatMap(([table, items]) => {
    const again = after[table] ?? {};
    const keys = new Set([...Object.keys(items), ...Object.keys(again)]);
    return [...keys]
      .filter((key) => !isDeepStrictEqual(items[key], again[key]) && !isNoted(key, again[key]))
      .map((key) => `${table} ${key}: ${JSON.stringify(items[key])} is now ${JSON.stringify(again[key])}`);
  });

const played = async (cloud: DemoCloud, file: string): Promise<readonly string[]> => {
  await cloud.reset();
  const journey = readScenario(readFileSync(new URL(file, folder), 'utf8'));
  const wrong: string[] = [];
  await cloud.moveClock(journey.clock);
  await playScenario(cloudPorts(cloud), journey, (line) => {
    if (!line.ok) wrong.push(JSON.stringify(line));
  });
  await cloud.settled();
  return wrong;
};

const lostAndRebuilt = async (cloud: DemoCloud): Promise<readonly string[]> => {
  const before = await countyState(cloud);
  await emptyTables(cloud);
  const { lines } = await runRecovery(cloud, recoveredTables, await chainsOf(cloud));
  return [
    ...lines.filter((line) => !line.includes('"restored"')),
    ...differences(before, await countyState(cloud)),
  ];
};

/** Plays each journey, loses every table but the journal, and rebuilds them: equal item by item. */
export const soakRecovery: Soak = async ({ only = '', print }) => {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1_000);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name.includes(only));
  const cloud = await startDemoCloud();
  let faults = 0;
  try {
    for (const file of files) {
      const found = [...(await played(cloud, file)), ...(await lostAndRebuilt(cloud))];
      faults += found.length;
      print(`${file}: ${found.length === 0 ? 'equal' : found.join('\n  ')}, ${seconds()} s`);
    }
  } finally {
    await cloud.close();
  }
  print(`${files.length} journeys, ${faults} faults, ${seconds()} s`);
  return faults === 0 && files.length > 0;
};
