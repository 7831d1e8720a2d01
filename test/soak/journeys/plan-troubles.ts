import type { FaultEffect, FaultRule, HeardPoint } from '../../../infra/local/faults.ts';
import { type ReceiverMode, receiverModes } from '../../../infra/local/receivers/receiver-mode.ts';
import type { CalmRounds } from './county-report.ts';
import { drawRule } from './draw-rule.ts';
import { effectsEverywhere } from './effects-everywhere.ts';
import { pick, shuffled } from './random-choice.ts';
import { noTroubles, type Troubles } from './troubles.ts';

export interface Plan {
  readonly random: () => number;
  /** The rounds when nothing goes wrong. */
  readonly rounds: CalmRounds;
  /** How many journeys of a scenario are played. */
  readonly journeysOf: (scenario: string) => number;
  /** How often each kind of trouble is planned. */
  readonly each: number;
}

type Troubled = Map<string, Troubles>;

/** A department that never answers costs ten real seconds an attempt, five at a time, and a minute is all there is. */
const slowModes: ReadonlySet<ReceiverMode> = new Set(['silent', 'late', 'slow']);
const slowAttempts = 15;

/** A department that is gone is asked once and no more: three rounds, or it would hardly be met. */
const goneAgain: readonly ReceiverMode[] = ['410', '410'];

const written = /^dynamodb:(TransactWriteItems|PutItem|UpdateItem|DeleteItem)$/;

const change = (troubled: Troubled, round: string, more: Partial<Troubles>): void =>
  void troubled.set(round, { ...(troubled.get(round) ?? noTroubles), ...more });

interface Place {
  readonly round: string;
  readonly at: HeardPoint;
}

/** Where functions can be struck, by name; who sets up or judges a journey calls the services, too. */
const placesOf = (rounds: CalmRounds): readonly (readonly [Place, ...Place[]])[] => {
  const all = [...rounds].flatMap(([round, { heard }]) =>
    heard
      .filter(({ point, caller }) => point === 'event' || caller !== undefined)
      .map((at) => ({ round, at })),
  );
  const groups = Map.groupBy(all, ({ at: { point, name, caller } }) => `${point} ${name} ${caller ?? ''}`);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
};

/** Every effect as often as the others; the places take turns, so that each is struck before one is struck again. */
const planRules = ({ random, rounds, each }: Plan, troubled: Troubled): void => {
  const places = placesOf(rounds);
  let turn = shuffled(random, places);
  let ids = 0;
  const strike = (effect: FaultEffect, isFit: (at: HeardPoint) => boolean): void => {
    if (!turn.some(([{ at }]) => isFit(at))) turn = [...turn, ...shuffled(random, places)];
    const place = turn.find(([{ at }]) => isFit(at));
    if (place === undefined) return;
    turn = turn.filter((one) => one !== place);
    const { round, at } = pick(random, place);
    const rule: FaultRule = drawRule(random, at, effect, `fault-${(ids += 1)}`);
    change(troubled, round, { rules: [...(troubled.get(round)?.rules ?? []), rule] });
  };
  for (let time = 0; time < each; time += 1) {
    strike('conflict', ({ point, name }) => point === 'call' && written.test(name));
    for (const effect of effectsEverywhere)
      for (const wanted of ['call', 'event'] as const) strike(effect, ({ point }) => point === wanted);
  }
};

/** Every way of answering wrongly, in rounds of its own in which the department is told something. */
const planDepartments = ({ random, rounds, journeysOf }: Plan, troubled: Troubled): void => {
  const free = new Set(rounds.keys());
  const modes = [...receiverModes.filter((mode) => mode !== 'ok'), ...goneAgain];
  // those for which few rounds are fit come first
  const inOrder = [...modes].sort((a, b) => Number(slowModes.has(b)) - Number(slowModes.has(a)));
  for (const mode of inOrder) {
    const fit = [...rounds].flatMap(([round, { told, playing }]) => {
      const lanes = Math.max(1, ...playing.map(journeysOf));
      return Object.entries(told)
        .filter(([, times]) => free.has(round) && (!slowModes.has(mode) || times * lanes <= slowAttempts))
        .map(([name]) => ({ round, name }));
    });
    const [first, ...others] = fit;
    if (first === undefined) continue;
    const { round, name } = pick(random, [first, ...others]);
    free.delete(round);
    const lasts = slowModes.has(mode) ? 0 : pick(random, [0, 1, 2]);
    change(troubled, round, { department: { name, mode, rounds: lasts } });
  }
};

/**
 * Plans what goes wrong in a county, by round, the same for the same numbers: each kind as often as the others, whatever
 * the number of journeys, because every kill and restart costs the same.
 */
export const planTroubles = (plan: Plan): ReadonlyMap<string, Troubles> => {
  const { random, rounds, each } = plan;
  const troubled: Troubled = new Map();
  planRules(plan, troubled);
  planDepartments(plan, troubled);
  const names = [...rounds.keys()];
  for (const round of shuffled(random, names).slice(0, each)) change(troubled, round, { restart: true });
  const days = names.filter((round, index) => index > 0 && round.endsWith('#0'));
  for (const round of shuffled(random, days).slice(0, each)) change(troubled, round, { jump: true });
  return troubled;
};
