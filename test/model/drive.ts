// long: one drive, from a step to a project to a run
import { seededRandom } from '../../infra/local/states/seeded-random.ts';
import { daysLater, workedDaysLater } from '../builders/independent-calendar.ts';
import { caseFault } from './judge.ts';
import { type Operation, operations } from './operations.ts';
import { isOpen, passTime, type PlainCase, stateOf } from './plain-case.ts';
import type { World } from './world.ts';

export interface Drive {
  readonly seed: number;
  readonly steps: number;
  /** A county with a project of its own. */
  readonly begin: () => Promise<World>;
  /** Working days that a paper gives, by the county's rules. */
  readonly days: { readonly correction: number; readonly statement: number };
  /** By how much what the clock of the law does may be written late, in milliseconds. */
  readonly tolerance: number;
  /** May let something go wrong before a step. */
  readonly strike?: (random: () => number) => void;
}

export interface Driven {
  steps: number;
  cases: number;
  done: number;
  refused: number;
  /** How often one state followed another: `8-11`. */
  readonly edges: Map<string, number>;
  /** How often each move was tried in each state. */
  readonly tried: Map<string, number>;
}

interface Play {
  readonly world: World;
  readonly cases: PlainCase[];
  readonly closed: PlainCase[];
  readonly trace: string[];
}

/** One form for each: item, department, and what the demonstration county's file and the catalogue say of them. */
const forms = [
  { item: 'S2-01', department: 'nr', limitDays: 10, mostExtension: 0 },
  { item: 'S2-09', department: 'water', limitDays: 12, statuteDays: 20, mostExtension: 10 },
] as const;

const handled = { handler: '王小明', office: '审批科', opinion: '符合条件' };
const lastDay = '2026-12-01';
const stepsOfProject = 80;

const pick = <One>(random: () => number, all: readonly One[]): One | undefined =>
  all[Math.floor(random() * all.length)];

const file = async ({ world, cases, trace }: Play, form: (typeof forms)[number]): Promise<void> => {
  const { [form.item]: caseId } = await world.file([form.item]);
  if (caseId === undefined) throw new Error(`${form.item} was not filed`);
  const silenceFrom = world.today();
  cases.push({
    ...form,
    caseId,
    states: [1],
    accepted: false,
    silenceFrom,
    stops: [],
    corrections: { receipt: 0, review: 0 },
    released: [],
    extension: 0,
    clockMoves: [],
    rectified: false,
  });
  trace.push(`${silenceFrom} ${form.item} filed`);
};

const bodyOf = ({ by, route, body }: Operation, version: unknown): Readonly<Record<string, unknown>> => {
  if (route === 'releases') return body;
  return { version, ...(by === 'owner' ? {} : handled), ...body };
};

/** Papers are served on the day on which they are available: their periods begin. */
const beginPeriods = (one: PlainCase, operation: Operation, today: string, { days }: Drive): void => {
  if (operation.route === 'correction') one.correctUntil = workedDaysLater(today, days.correction);
  if (operation.route === 'revocation' && stateOf(one) === 11)
    one.announcedUntil = workedDaysLater(today, days.statement);
};

/** Three of five times what the law allows; what was seldom tried in this state, and what lets the case live on. */
const choose = (
  random: () => number,
  one: PlainCase,
  today: string,
  { tried }: Driven,
): Operation | undefined => {
  const wanted = random() < 0.6;
  const nameOf = ({ name }: Operation): string => `${stateOf(one)}${one.accepted ? ' accepted' : ''} ${name}`;
  const weightOf = (each: Operation): number =>
    (wanted && each.closes ? 1 : 6) / (1 + (tried.get(nameOf(each)) ?? 0));
  const possible = operations.filter(({ allowed }) => allowed(one, today) === wanted);
  let left = random() * possible.reduce((sum, each) => sum + weightOf(each), 0);
  const found = possible.find((each) => (left -= weightOf(each)) <= 0) ?? possible[0];
  if (found !== undefined) tried.set(nameOf(found), (tried.get(nameOf(found)) ?? 0) + 1);
  return found;
};

const tryMove = async (play: Play, drive: Drive, random: () => number, driven: Driven): Promise<string> => {
  const { world, cases, trace } = play;
  const one = pick(random, cases);
  if (one === undefined) return '';
  const today = world.today();
  const operation = choose(random, one, today, driven);
  if (operation === undefined) return '';
  const { by, route, name } = operation;
  const actor = { by, department: one.department };
  const seen = await world.ask({ ...actor, request: `GET /cases/${one.caseId}` });
  const body = bodyOf(operation, seen.body['version']);
  const answer = await world.ask({ ...actor, request: `POST /cases/${one.caseId}/${route}`, body });
  await world.settle();
  const isAllowed = operation.allowed(one, today);
  const what = `${today} ${one.item} in ${stateOf(one)}: ${name} -> ${answer.status}`;
  trace.push(what);
  if (isAllowed !== answer.status < 300 || (!isAllowed && ![409, 422].includes(answer.status)))
    return `${what} ${String(answer.body['code'])}, the law ${isAllowed ? 'allows' : 'forbids'} it`;
  if (isAllowed) {
    operation.apply(one, today);
    beginPeriods(one, operation, today, drive);
  }
  driven[isAllowed ? 'done' : 'refused'] += 1;
  return '';
};

const goOn = async ({ world, cases, trace }: Play, random: () => number): Promise<void> => {
  const day = daysLater(world.today(), 1 + Math.floor(random() * 4));
  await world.until(day);
  for (const one of cases) passTime(one, day);
  trace.push(day);
};

const compare = async ({ world, cases }: Play): Promise<string> => {
  for (const one of cases) {
    const asked = { by: 'department', department: one.department } as const;
    const { status, body } = await world.ask({ ...asked, request: `GET /cases/${one.caseId}` });
    if (status !== 200 || body['state'] !== stateOf(one))
      return `${one.item} is in ${String(body['state'])} (${status}), the law says ${one.states.join('-')}`;
  }
  return '';
};

/** What has closed without passing is filed again. */
const fileAnew = async (play: Play, random: () => number): Promise<void> => {
  const { cases, closed } = play;
  const index = cases.findIndex((one) => !isOpen(one) && stateOf(one) !== 11);
  const [one] = index === -1 || random() < 0.6 ? [] : cases.splice(index, 1);
  if (one === undefined) return;
  closed.push(one);
  const form = forms.find(({ item }) => item === one.item);
  if (form !== undefined) await file(play, form);
};

const count = ({ states }: PlainCase, { edges }: Driven): void => {
  for (const [index, state] of states.entries()) {
    const pair = `${state}-${states[index + 1]}`;
    if (states[index + 1] !== undefined) edges.set(pair, (edges.get(pair) ?? 0) + 1);
  }
};

const playProject = async (drive: Drive, random: () => number, driven: Driven): Promise<void> => {
  const play: Play = { world: await drive.begin(), cases: [], closed: [], trace: [] };
  const { world, cases, closed, trace } = play;
  const check = (fault: string | undefined): void => {
    if (fault === undefined || fault === '') return;
    throw new Error(`seed ${drive.seed}, step ${driven.steps}: ${fault}\n${trace.slice(-20).join('\n')}`);
  };
  for (const form of forms) await file(play, form);
  await world.settle();
  for (let step = 0; step < stepsOfProject && driven.steps < drive.steps; step += 1) {
    if (world.today() >= lastDay) break;
    driven.steps += 1;
    drive.strike?.(random);
    if (random() < 0.3) await goOn(play, random);
    else check(await tryMove(play, drive, random, driven));
    check(await compare(play));
    await fileAnew(play, random);
  }
  const happened = await world.happened();
  for (const one of [...cases, ...closed]) {
    check(caseFault(one, happened, drive.tolerance));
    count(one, driven);
    driven.cases += 1;
  }
};

/**
 * Drives cases with random moves and a random clock, and compares a county with the plain model after every step.
 * @throws Error naming seed, step and what went before, where the two do not say the same
 */
export const drive = async (what: Drive): Promise<Driven> => {
  const random = seededRandom(`model ${what.seed}`);
  const driven: Driven = { steps: 0, cases: 0, done: 0, refused: 0, edges: new Map(), tried: new Map() };
  while (driven.steps < what.steps) await playProject(what, random, driven);
  return driven;
};
