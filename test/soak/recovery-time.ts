import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { allCounties } from '../../infra/counties/all-counties.ts';
import { selectCounties } from '../../infra/counties/select-counties.ts';
import { startEngine } from '../../infra/local/dynamodb/start-engine.ts';
import { createRestore } from '../../infra/recovery/create-restore.ts';
import { recoverChains } from '../../infra/recovery/recover-chains.ts';
import type { Item } from '../../shared/dynamo/item.ts';
import { demoTemplate } from '../builders/demo-template.ts';
import { officeScenario, playOffice } from '../builders/play-office.ts';
import { createEngineClient } from '../growth/engine-client.ts';
import { createGrowthTables } from '../growth/growth-tables.ts';
import { writeItems } from '../growth/write-items.ts';
import { createJournalCopies } from '../recovery/copy-journal.ts';
import { recoveredTables } from '../recovery/lost-county.ts';
import type { Soak } from './soak.ts';

const tables = { ...recoveredTables, journal: 'JournalTable' };
const shortNames = Object.fromEntries(Object.keys(recoveredTables).map((name) => [name, name]));

/** Bytes that may be held at the end beyond what was held after a tenth. */
const mostGrowth = 16 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const heldBytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** The journal of an office project, from its land to its filing. */
const officeJournal = async (): Promise<readonly Item[]> => {
  const { cloud, lines } = await playOffice(officeScenario);
  try {
    const wrong = lines.filter(({ ok }) => !ok);
    if (wrong.length > 0) throw new Error(`the office journey went wrong: ${JSON.stringify(wrong[0])}`);
    await cloud.settled();
    return await cloud.items('JournalTable');
  } finally {
    await cloud.close();
  }
};

async function* inOrder(chains: readonly string[]): AsyncGenerator<string> {
  yield* chains;
}

/** Rebuilds a county of so many office projects from their journal, on the bare database engine, and prints what it took. */
export const soakRecoveryTime: Soak = async ({ count = 100, print }) => {
  const [template, office] = [await demoTemplate(), await officeJournal()];
  const selection = selectCounties(allCounties, 'demo-999901');
  const county = selection.kind === 'selected' ? selection.counties[0] : undefined;
  if (county === undefined) throw new Error('there is no demonstration county');
  const engine = await startEngine();
  try {
    await createGrowthTables(engine, template, tables);
    const copy = createJournalCopies(office);
    const chains: string[] = [];
    let events = 0;
    for (let nth = 0; nth < count; nth += 1) {
      const copied = copy(nth);
      await writeItems(engine, 'journal', copied.items);
      chains.push(copied.projectId);
      events += copied.events;
    }
    print(`${count} projects of ${events / count} events each are in the journal`);
    const { client, take } = createEngineClient(engine);
    const restore = createRestore(client, county, { journal: 'journal', tables: shortNames });
    take();
    let [done, items, faults, early, last] = [0, 0, 0, 0, 0];
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1_000;
    await recoverChains(inOrder(chains), restore, (chain, restored) => {
      done += 1;
      if (restored.kind === 'restored')
        items += Object.values(restored.items).reduce((sum, some) => sum + some, 0);
      else {
        faults += 1;
        print(`${chain}: ${JSON.stringify(restored)}`);
      }
      if (done % Math.ceil(count / 10) !== 0) return;
      last = heldBytes();
      early ||= last;
      print(`${done} projects in ${seconds().toFixed(1)} s, ${(last / 1024 / 1024).toFixed(1)} MiB held`);
    });
    const [took, { calls, units, written }] = [seconds(), take()];
    print(
      [
        `${count} projects, ${events} events, ${items} items in ${(took / 60).toFixed(2)} minutes`,
        `${Math.round(events / took)} events/s`,
        `${calls} calls`,
        `${units - written} read units`,
        `${written} write units`,
        `${faults} faults`,
      ].join(', '),
    );
    return faults === 0 && done === count && last - early <= mostGrowth;
  } finally {
    await engine.close();
  }
};
