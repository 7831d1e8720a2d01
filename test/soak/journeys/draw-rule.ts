import type { FaultEffect, FaultRule, HeardPoint } from '../../../infra/local/faults.ts';
import { pick } from './random-choice.ts';

/** Virtual at most events, real at calls. */
const delays = { event: [1_000, 30_000, 600_000], call: [5, 20, 50] } as const;
const waitsInRealTime = /^(gateway|authoriser)->/;

/** A worker that was killed begins anew, which costs more than all else here. */
const often = { kill: [1], other: [1, 1, 2, 3] } as const;

/** An effect at one of the times that a call or an event passes by. */
export const drawRule = (
  random: () => number,
  { point, name, caller, times }: HeardPoint,
  effect: FaultEffect,
  id: string,
): FaultRule => {
  const real = point === 'call' || waitsInRealTime.test(name);
  return {
    id,
    point,
    name,
    ...(caller !== undefined && { caller }),
    effect,
    skip: Math.floor(random() * times),
    times: pick(random, often[effect.startsWith('kill') ? 'kill' : 'other']),
    ...(effect === 'delay' && { milliseconds: pick(random, delays[real ? 'call' : 'event']) }),
  };
};
