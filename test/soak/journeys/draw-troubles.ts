import type { FaultEffect, FaultRule, HeardPoint } from '../../../infra/local/faults.ts';
import { type ReceiverMode, receiverModes } from '../../../infra/local/receivers/receiver-mode.ts';
import { effectsEverywhere } from './effects-everywhere.ts';
import type { Troubles } from './troubles.ts';

/** A department that never answers costs ten real seconds an attempt. */
const modes: readonly ReceiverMode[] = receiverModes.filter((mode) => mode !== 'ok');
const slowModes: ReadonlySet<ReceiverMode> = new Set(['silent', 'late']);

const pick = <One>(random: () => number, all: readonly [One, ...One[]]): One =>
  all[Math.floor(random() * all.length)] ?? all[0];

const written = /^dynamodb:(TransactWriteItems|PutItem|UpdateItem|DeleteItem)$/;

const effectsAt = ({ point, name }: HeardPoint): [FaultEffect, ...FaultEffect[]] => [
  'double',
  ...effectsEverywhere,
  ...(point === 'call' && written.test(name) ? (['conflict', 'conflict'] as const) : []),
];

/** Virtual at most events, real at calls. */
const delays = { event: [1_000, 30_000, 600_000], call: [5, 20, 50] } as const;
const waitsInRealTime = /^(gateway|authoriser)->/;

const drawRule = (random: () => number, at: HeardPoint, id: string): FaultRule => {
  const { point, name, caller } = at;
  const effect = pick(random, effectsAt(at));
  const real = point === 'call' || waitsInRealTime.test(name);
  return {
    id,
    point,
    name,
    ...(caller !== undefined && { caller }),
    effect,
    skip: Math.floor(random() * at.times),
    times: pick(random, [1, 1, 1, 2, 3]),
    ...(effect === 'delay' && { milliseconds: pick(random, delays[real ? 'call' : 'event']) }),
  };
};

/**
 * Draws what goes wrong in a round, the same for the same numbers.
 * @param heard the calls and events of this round when nothing goes wrong
 */
export const drawTroubles = (
  random: () => number,
  heard: readonly HeardPoint[],
  departments: readonly [string, ...string[]],
): Troubles => {
  const restart = random() < 0.03;
  const jump = random() < 0.12;
  const troubled = random() < 0.2;
  const name = pick(random, departments);
  const mode = pick<ReceiverMode>(random, ['down', ...modes]);
  const rounds = slowModes.has(mode) ? 1 : pick(random, [1, 2, 4]);
  // who sets up or judges a journey calls the services, too: only functions are struck
  const places = heard.filter(({ point, caller }) => point === 'event' || caller !== undefined);
  const rules = Array.from({ length: pick(random, [0, 1, 1, 2, 3]) }, (_, index) => {
    const wanted = pick(random, ['call', 'event']);
    const [first, ...others] = places.filter(({ point }) => point === wanted);
    return first === undefined ? [] : [drawRule(random, pick(random, [first, ...others]), `fault-${index}`)];
  }).flat();
  return { rules, restart, jump, ...(troubled && { department: { name, mode, rounds } }) };
};
