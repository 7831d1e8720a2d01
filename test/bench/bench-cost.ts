import { readFileSync } from 'node:fs';
import { fixedCost } from '../../infra/checks/fixed-cost.ts';
import { readTemplate } from '../../infra/checks/template.ts';
import type { UsageReport } from '../../infra/local/usage/usage.ts';
import { prices } from '../../infra/prices.ts';
import { demoTemplate } from '../builders/demo-template.ts';
import { startDemoCloud } from '../builders/demo-cloud.ts';
import { officeScenario, playOffice } from '../builders/play-office.ts';
import { bytesHeld } from './bytes-held.ts';
import { row } from './statistics.ts';

/** A whole office project, from the registration to the last acceptance, may cost so much. */
export const mostOfProject = 0.02;

const volumes = [100, 1_000, 10_000];
const daysOfMonth = 365.25 / 12;
const day = 86_400;
const widths = [40, 14, 14, 14];

const print = (...cells: readonly string[]): void => void process.stdout.write(row(cells, widths));
const usd = (amount: number, digits = 4): string => amount.toFixed(digits);

const byService = ({ lines }: UsageReport): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.service, (sums.get(line.service) ?? 0) + line.usd);
  return sums;
};

/** What schedules and sweeps of an empty county cost in a month. */
const measureIdle = async (): Promise<UsageReport> => {
  const cloud = await startDemoCloud();
  try {
    cloud.cloud.usage.reset();
    await cloud.pass(day);
    return cloud.cloud.usage.report();
  } finally {
    await cloud.close();
  }
};

const measureProject = async () => {
  const { cloud, lines } = await playOffice(officeScenario);
  try {
    const wrong = lines.filter(({ ok }) => !ok);
    if (wrong.length > 0) throw new Error(`the office journey went wrong: ${JSON.stringify(wrong[0])}`);
    return { usage: cloud.cloud.usage.report(), bytes: await bytesHeld(cloud) };
  } finally {
    await cloud.close();
  }
};

const printServices = (title: string, usage: UsageReport, times: number): void => {
  print(title, 'USD');
  for (const [service, amount] of [...byService(usage)].sort(([, a], [, b]) => b - a))
    print(`  ${service}`, usd(amount * times, 6));
  print('  together', usd(usage.usd * times, 6));
  process.stdout.write('\n');
};

/** Prints what a project costs by service, and what a county costs in a month. Tells whether a project keeps its limit. */
export const benchCost = async (): Promise<boolean> => {
  const { usage, bytes } = await measureProject();
  const idle = await measureIdle();
  const standing = fixedCost(readTemplate(readFileSync(await demoTemplate(), 'utf8')));
  const { dynamodb } = prices.metered;
  const kept = bytes * (dynamodb['byte-months'] + dynamodb['backup-byte-months']);

  process.stdout.write(`List prices of ${prices.region}, ${usage.pricesOf}, without free tiers\n\n`);
  printServices('One office project', usage, 1);
  printServices('An empty county, a month', idle, daysOfMonth);
  process.stdout.write('What stands, a month\n');
  for (const { item, count, usd: amount } of standing.lines) print(`  ${count} x ${item}`, usd(amount));
  process.stdout.write('\n');

  print('A month at the end of the first year', ...volumes.map((volume) => `${volume} a year`));
  const variable = volumes.map((volume) => (volume / 12) * usage.usd);
  const storage = volumes.map((volume) => volume * kept);
  const unused = standing.usd + idle.usd * daysOfMonth;
  print('  projects', ...variable.map((amount) => usd(amount, 2)));
  print('  items and their backup', ...storage.map((amount) => usd(amount, 2)));
  print('  what stands, and schedules', ...volumes.map(() => usd(unused, 2)));
  print(
    '  together',
    ...volumes.map((_, index) => usd((variable[index] ?? 0) + (storage[index] ?? 0) + unused, 2)),
  );
  process.stdout.write(
    `\nA project leaves ${Math.round(bytes / 1024)} KiB; it costs USD ${usd(usage.usd)} of ${mostOfProject}\n`,
  );
  return usage.usd <= mostOfProject;
};
