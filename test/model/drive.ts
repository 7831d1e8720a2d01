import { edgesOf } from '../soak/journeys/move-edges.ts';
import { createDraw, type Draw } from './draw.ts';
import { fileSome } from './file-items.ts';
import { goOn } from './go-on.ts';
import { caseFault } from './judge.ts';
import { createMoveChoice } from './move-choice.ts';
import type { PlainLaw } from './plain-law.ts';
import { type PlainCase, stateOf } from './plain-case.ts';
import type { Play } from './play.ts';
import { tryMove } from './try-move.ts';
import type { World } from './world.ts';

export interface Drive {
  readonly seed: number;
  readonly steps: number;
  /** A county with a project of its own. */
  readonly begin: () => Promise<World>;
  readonly law: PlainLaw;
  /** How much of what is tried the law allows, 0 to 1; four of five moves unless it says otherwise. */
  readonly lawful?: number;
  /** What other drives have drawn: it is drawn less. Another draw for the same seed. */
  readonly drawnBefore?: Readonly<Record<string, number>>;
  /** Whether something that can be drawn is drawn before all others. */
  readonly isWanted?: (name: string) => boolean;
  /** By how much what the clock of the law does may be written late, in milliseconds. */
  readonly tolerance: number;
  /** May let something go wrong before a step. */
  readonly strike?: (random: () => number) => void;
  /** Asked after each project. */
  readonly goesOn?: (driven: Driven) => boolean;
}

export interface Driven {
  steps: number;
  cases: number;
  done: number;
  refused: number;
  /** How often one state followed another: `8-11`. */
  readonly pairs: Map<string, number>;
  /** How often each thing was drawn. */
  readonly drawn: Map<string, number>;
  /** How often each edge of the table of moves was taken: `passed from 8 accepted`. */
  readonly edges: Map<string, number>;
}

const lastDay = '2026-10-15';
const stepsOfProject = 100;

const shown = ({ states, ended }: PlainCase): string => `${states.join('-')}${ended ? ', ended' : ''}`;

const compare = async ({ world }: Play, cases: readonly PlainCase[]): Promise<string> => {
  for (const one of cases) {
    const asked = { by: 'department', department: one.department } as const;
    const { status, body } = await world.ask({ ...asked, request: `GET /cases/${one.caseId}` });
    if (status !== 200 || body['state'] !== stateOf(one) || (body['phase'] === 'not-opened') !== one.ended)
      return `${one.item} is in ${String(body['state'])} (${status}, ${String(body['phase'])}), the law says ${shown(one)}`;
  }
  return '';
};

const add = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

const count = ({ states }: PlainCase, { pairs }: Driven): void => {
  for (const [index, state] of states.entries())
    if (states[index + 1] !== undefined) add(pairs, `${state}-${states[index + 1]}`);
};

interface Chance {
  readonly draw: Draw;
  readonly choose: ReturnType<typeof createMoveChoice>;
}

/** What has changed is compared after a move, and everything when time has gone on. */
const step = async (play: Play, { draw, choose }: Chance, driven: Driven): Promise<string> => {
  const { cases } = play;
  if (draw.random() < 0.4) await fileSome(play, draw);
  if (draw.random() < 0.14) {
    await goOn(play, draw);
    return compare(play, cases);
  }
  const before = new Map(cases.map((one) => [one, shown(one)]));
  const tried = await tryMove(play, choose);
  if (tried?.fault !== undefined) return tried.fault;
  if (tried !== undefined) driven[tried.outcome] += 1;
  return compare(
    play,
    cases.filter((one) => before.get(one) !== shown(one)),
  );
};

/** Compares what the journal says of a project with the law. */
const judge = async ({ world, cases, closed }: Play, drive: Drive, driven: Driven): Promise<string> => {
  const own = [...cases, ...closed];
  const ids = new Set(own.map(({ caseId }) => caseId));
  await world.rest();
  const happened = (await world.happened()).filter(({ caseId }) => ids.has(caseId));
  for (const one of own) {
    const fault = caseFault(one, happened, drive.tolerance);
    if (fault !== undefined) return `${one.item}: ${fault}`;
    count(one, driven);
    driven.cases += 1;
  }
  for (const edge of edgesOf(happened)) add(driven.edges, edge);
  return '';
};

const playProject = async (drive: Drive, chance: Chance, driven: Driven): Promise<void> => {
  const play: Play = { world: await drive.begin(), law: drive.law, cases: [], closed: [], trace: [] };
  const saying = (fault: string): Error =>
    new Error(`seed ${drive.seed}, step ${driven.steps}: ${fault}\n${play.trace.slice(-30).join('\n')}`);
  const check = async (work: Promise<string>): Promise<void> => {
    const fault = await work.catch((error: unknown) => String(error));
    if (fault !== '') throw saying(fault);
  };
  if (play.world.today() >= lastDay) throw saying('the year of the county is over');
  for (let left = stepsOfProject; left > 0 && driven.steps < drive.steps; left -= 1) {
    if (play.world.today() >= lastDay) break;
    driven.steps += 1;
    drive.strike?.(chance.draw.random);
    await check(step(play, chance, driven));
  }
  await check(judge(play, drive, driven));
};

export const newlyDriven = (): Driven => ({
  steps: 0,
  cases: 0,
  done: 0,
  refused: 0,
  pairs: new Map(),
  drawn: new Map(),
  edges: new Map(),
});

/**
 * Drives cases with random moves and a random clock, and compares a county with the plain model after every step.
 * @param driven counts, also when it ends with an error
 * @throws Error naming seed, step and what went before, where the two do not say the same
 */
export const drive = async (what: Drive, driven = newlyDriven()): Promise<Driven> => {
  const draw = createDraw(`model ${what.seed}`, driven.drawn, what.drawnBefore, what.isWanted);
  const chance = { draw, choose: createMoveChoice(draw, what.lawful) };
  do await playProject(what, chance, driven);
  while (what.goesOn?.(driven) !== false && driven.steps < what.steps);
  return driven;
};
