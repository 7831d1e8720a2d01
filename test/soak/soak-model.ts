import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { demoTemplate, editedTemplate } from '../builders/demo-template.ts';
import { otherApprovals } from '../builders/other-rules.ts';
import { otherRulesTemplate } from '../builders/other-rules-template.ts';
import { withoutSchedules } from '../builders/without-schedules.ts';
import { actNames, actsOf } from '../model/acts.ts';
import { aimAt } from '../model/aim.ts';
import { cloudWorld, hitsOf, strikeCloud } from '../model/cloud-world.ts';
import { drive, newlyDriven } from '../model/drive.ts';
import { countsLine, drivenLines } from '../model/driven-lines.ts';
import { demoLaw, otherLaw } from '../model/plain-law.ts';
import { reachableEdges } from './journeys/move-edges.ts';
import { createTally } from './journeys/tally.ts';
import { createModelRecord, type ModelRecord } from './model-record.ts';
import type { Soak, SoakOptions } from './soak.ts';

/** Below so many hits an edge proves nothing. */
const enough = 20;
/** From so many steps on it is asked for. */
const manySteps = 2_000;

/**
 * They differ in what a lapsed correction means, and in an item that passes by default. `never`: how the names begin of
 * what cannot come about in a county.
 */
const counties = [
  { name: 'demo', template: demoTemplate, law: demoLaw, never: ['correction-lapsed-refused', 'paper'] },
  {
    name: 'other rules',
    template: () => otherRulesTemplate(otherApprovals),
    law: otherLaw,
    never: ['correction-lapsed from'],
  },
] as const;

interface Leg {
  readonly county: (typeof counties)[number];
  readonly seed: number;
  readonly steps: number;
  readonly book: ModelRecord;
  readonly print: SoakOptions['print'];
  /** What has too few hits so far. */
  readonly thin: () => readonly string[];
  /** Asked after each project. */
  readonly isOver: () => boolean;
}

/** One drive in one county, a cloud of its own for each project: time goes forward only. Answers how many steps it took. */
const driveCounty = async ({ county, seed, steps, book, print, thin, isOver }: Leg): Promise<number> => {
  const started = Date.now();
  const { name, law } = county;
  const template = editedTemplate(await county.template(), withoutSchedules);
  const drawnBefore = book.total().drawn;
  const [driven, troubles] = [newlyDriven(), createTally()];
  let isWanted = aimAt(thin());
  let demo: DemoCloud | undefined;
  const close = async (): Promise<void> => {
    if (demo !== undefined) troubles.addAll(Object.fromEntries(hitsOf(demo)));
    await demo?.close();
    demo = undefined;
  };
  const keep = (faults: number): void => {
    const { pairs: _, edges, drawn, ...figures } = driven;
    const counts = { edges: Object.fromEntries(edges), drawn: Object.fromEntries(drawn) };
    book.keep({ seed, county: name, ...figures, faults, troubles: troubles.counts(), ...counts });
  };
  const begin = async () => {
    await close();
    demo = await startDemoCloud(template);
    return cloudWorld(demo);
  };
  const goesOn = (): boolean => {
    keep(0);
    isWanted = aimAt(thin());
    const seconds = Math.round((Date.now() - started) / 1_000);
    print(`${name}, seed ${seed}: ${driven.steps} steps, ${driven.cases} cases, ${seconds} s`);
    return !isOver();
  };
  const strike = (random: () => number): void => demo && strikeCloud(demo)(random);
  let faults = 0;
  try {
    const wanted = { drawnBefore, isWanted: (drawn: string) => isWanted(drawn) };
    const around = { begin, strike, goesOn, ...wanted, tolerance: 180_000 };
    await drive({ seed, steps, law, lawful: 0.88, ...around }, driven);
  } catch (error) {
    faults = 1;
    print(error instanceof Error ? error.message : String(error));
  } finally {
    await close();
    keep(faults);
  }
  drivenLines(driven).forEach(print);
  return driven.steps;
};

/**
 * Cases driven by random moves on the local cloud, among redeliveries and faults, beside the plain model: first in the
 * county of the demonstration, then in one of other rules, until every edge has its hits, at most `count` steps and `minutes`
 * in all. With a record, what other runs wrote there counts as well, and is drawn less. An edge that is hit too seldom is a failure from two
 * thousand steps on.
 */
export const soakModel: Soak = async ({ seed, count = 6_000, minutes = 60, only, record, print }) => {
  const started = Date.now();
  const book = createModelRecord(record);
  const chosen = counties.filter(({ name }) => only === undefined || name === only);
  const thinOf = (never: readonly string[] = []): readonly string[] => {
    const { edges, drawn } = book.total();
    const hits = { ...edges, ...actsOf(drawn) };
    return [...reachableEdges(), ...actNames].filter(
      (name) => !never.some((start) => name.startsWith(start)) && (hits[name] ?? 0) < enough,
    );
  };
  let left = count;
  for (const [index, county] of chosen.entries()) {
    const end = started + (minutes * 60_000 * (index + 1)) / chosen.length;
    const thin = () => thinOf(county.never);
    const isOver = (): boolean => Date.now() > end || thin().length === 0;
    const steps = Math.ceil(left / (chosen.length - index));
    left -= await driveCounty({ county, seed: seed + index, steps, book, print, thin, isOver });
  }
  const { edges, troubles, drawn, ...figures } = book.total();
  const thin = thinOf();
  print(`all: ${countsLine(Object.entries(figures))}`);
  print(`moves: ${countsLine(reachableEdges().map((edge) => [edge, edges[edge] ?? 0]))}`);
  print(`acts: ${countsLine(Object.entries(actsOf(drawn)))}`);
  print(`troubles: ${countsLine(Object.entries(troubles))}`);
  print(`hit less than ${enough} times: ${thin.join(', ') || 'nothing'}`);
  return figures.faults === 0 && (figures.steps < manySteps || thin.length === 0);
};
