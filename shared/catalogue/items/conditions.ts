import type { Condition } from '../condition.ts';
import { type Use, useCodes, uses } from '../uses.ts';

export const social: Condition = { attribute: 'funds', is: 'social' };
export const government: Condition = { attribute: 'funds', is: 'government' };
export const allocated: Condition = { attribute: 'land', is: 'allocated' };
export const transferred: Condition = { attribute: 'land', is: 'transferred' };
export const linear: Condition = { attribute: 'linear', is: true };
export const building: Condition = { attribute: 'linear', is: false };
export const newLand: Condition = { attribute: 'land', is: ['transferred', 'allocated'] };

const used = (...codes: readonly Use[]): Condition => ({ attribute: 'use', is: codes });
const larger = (squareMetres: number): Condition => ({ attribute: 'buildingArea', above: squareMetres });
const publicUses = useCodes.filter((code) => uses[code].group === 'public');

/** Special construction projects of the fire law: 51号令 Art. 14 (58号令), by its numbers. */
export const specialFireProject: Condition = {
  any: [
    { all: [used('sports', 'culture', 'exhibition'), larger(20_000)] },
    { all: [used('transport-hub'), larger(15_000)] },
    { all: [used('hotel', 'restaurant', 'commercial'), larger(10_000)] },
    { all: [used('hospital', 'school', 'religious'), larger(2_500)] },
    { all: [used('kindergarten', 'eldercare', 'dormitory'), larger(1_000)] },
    { all: [used('entertainment'), larger(500)] },
    // GB 50016 table 5.1.1: residential buildings above 54 m are class one.
    { all: [used('residential'), { attribute: 'height', above: 54 }] },
    used('rail', 'tunnel', 'power', 'hazardous-goods', 'state-office', 'telecom'),
    { all: [used(...publicUses), { any: [{ attribute: 'height', above: 50 }, larger(40_000)] }] },
  ],
};
