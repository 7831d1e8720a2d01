import { setTimeout as sleep } from 'node:timers/promises';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { nextProjectCode } from '../builders/many-codes.ts';
import { officeDeclaration, officeOwner } from '../builders/office-project.ts';
import { textAt } from '../builders/text-at.ts';
import { officeStages } from '../load/office-stages.ts';
import { type ProcessorTime, processorTime } from './processor-time.ts';

export interface MixedLoadOptions {
  /** Requests a second, begun at their moment whether the ones before have ended or not. */
  readonly rate: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface MixedLoadReport {
  /** Milliseconds from the moment at which a request was due to its answer. */
  readonly samples: readonly number[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Processor milliseconds of one request with all that follows from it. */
  readonly processor: ProcessorTime;
  readonly coldStarts: number;
}

const owner = { role: 'applicant', organisation: officeOwner };
const nr = { role: 'department', department: 'nr' };

interface Filed {
  readonly projectId: string;
  readonly caseId: string;
}

const fileOne = async (cloud: DemoCloud): Promise<Filed> => {
  const registered = await cloud.send('POST /projects', {
    as: owner,
    body: officeDeclaration({ code: nextProjectCode() }),
  });
  const projectId = textAt(registered.body, 'projectId');
  const worksId = textAt(registered.body, 'works', 0, 'worksId');
  const filed = await cloud.send('POST /applications', {
    as: owner,
    body: { projectId, worksId, ...officeStages[0] },
  });
  return { projectId, caseId: textAt(filed.body, 'cases', 'S1-05', 'caseId') };
};

type Ask = () => Promise<{ readonly status: number }>;

/** What people do with the API, and how often among a hundred requests: they look far more than they write. */
const mixOf = (
  cloud: DemoCloud,
  filed: readonly Filed[],
  draw: () => number,
): readonly (readonly [number, Ask])[] => {
  const one = (): Filed => filed[Math.floor(draw() * filed.length)] ?? { projectId: '', caseId: '' };
  return [
    [20, () => cloud.send(`GET /projects/${one().projectId}`, { as: owner })],
    [10, () => cloud.send(`GET /projects/${one().projectId}/timeline`, { as: owner })],
    [20, () => cloud.send(`GET /cases/${one().caseId}`, { as: owner })],
    [15, () => cloud.send('GET /cases?department=nr', { as: nr })],
    [10, () => cloud.send('GET /projects', { as: owner })],
    [10, () => cloud.send('GET /calendar/due?from=2026-09-30&days=7')],
    [5, () => cloud.send(`GET /projects/${one().projectId}/guide`, { as: owner })],
    [5, () => cloud.send('GET /feed?after=0', { as: nr })],
    [
      5,
      () => cloud.send('POST /projects', { as: owner, body: officeDeclaration({ code: nextProjectCode() }) }),
    ],
  ];
};

/** A generator of numbers from 0 to 1 (mulberry32). */
const drawer = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** A county that serves many has its code compiled: what a fresh one spends on that is no work of a request. */
const warmRounds = 15;

const coldStartsOf = ({ cloud }: DemoCloud): number =>
  Object.values(cloud.usage.report().functions).reduce((sum, { coldStarts }) => sum + coldStarts, 0);

const shareOf = (before: ProcessorTime, after: ProcessorTime, requests: number): ProcessorTime => ({
  own: (after.own - before.own) / requests,
  begun:
    after.begun === undefined || before.begun === undefined
      ? undefined
      : (after.begun - before.begun) / requests,
});

/** Asks the county at a rate for so many seconds, on the loopback, and stops. */
export const mixedLoad = async ({
  rate,
  seconds: lasting,
  seed,
}: MixedLoadOptions): Promise<MixedLoadReport> => {
  const cloud = await startDemoCloud();
  try {
    const filed: Filed[] = [];
    for (let made = 0; made < 8; made += 1) filed.push(await fileOne(cloud));
    await cloud.settled();
    const draw = drawer(seed);
    const mix = mixOf(cloud, filed, draw);
    for (let round = 0; round < warmRounds; round += 1)
      for (const [, ask] of mix) await Promise.all([ask(), ask(), ask(), ask()]);
    await cloud.settled();

    const samples: number[] = [];
    const statuses: Record<string, number> = {};
    const [coldBefore, before] = [coldStartsOf(cloud), processorTime()];
    const began = performance.now();
    const ask = async (due: number): Promise<void> => {
      let left = draw() * 100;
      const [, act] = mix.find(([share]) => (left -= share) < 0) ?? mix[0] ?? [];
      if (act === undefined) return;
      const { status } = await act();
      samples.push(performance.now() - due);
      statuses[status] = (statuses[status] ?? 0) + 1;
    };
    const underWay: Promise<void>[] = [];
    for (let index = 0; index < rate * lasting; index += 1) {
      const due = began + (index * 1_000) / rate;
      if (due > performance.now()) await sleep(due - performance.now());
      underWay.push(ask(due));
    }
    await Promise.all(underWay);
    const seconds = (performance.now() - began) / 1_000;
    await cloud.settled();
    const processor = shareOf(before, processorTime(), samples.length);
    return { samples, statuses, seconds, processor, coldStarts: coldStartsOf(cloud) - coldBefore };
  } finally {
    await cloud.close();
  }
};
