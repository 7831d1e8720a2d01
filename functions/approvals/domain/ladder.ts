import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf, type DateText } from '../../../shared/kernel/working-days/day.ts';
import type { ListedCase } from './approval-case.ts';
import { type ClockRules, dueOf, opening, startOf } from './case-clock.ts';
import type { Recipient } from './county.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { yellowFrom } from './light.ts';

/** A turn of a case's light, or so many working days of red, of which the county tells somebody. */
export interface Rung {
  /** `yellow`, `red`, `red+3`. */
  readonly name: string;
  /** The rung for this due day: what was told of another day is told again of this one. */
  readonly key: string;
  readonly light: 'yellow' | 'red';
  /** Milliseconds. */
  readonly moment: number;
  readonly tells: readonly Recipient[];
}

const byMoment = (a: Rung, b: Rung): number => a.moment - b.moment;

/** The rungs of an accepted case that is open, in their order. Both lights are rungs, whether or not the county tells anybody. */
export const rungsOf = (rules: ClockRules, one: ListedCase): readonly Rung[] => {
  const due = dueOf(rules, one);
  if (due === undefined || one.acceptedAt === undefined || one.doneAt !== undefined) return [];
  const { day, limit } = due;
  const { calendar, county } = rules;
  const yellow = yellowFrom(calendar, dayOfMoment(one.acceptedAt), day, limit.value);
  const dueDate: DateText = dateOf(day);
  const rung = (light: 'yellow' | 'red', after: number): Rung => {
    const name = after === 0 ? light : `${light}+${after}`;
    const turns = {
      yellow: startOf(yellow, limit.value <= 2 ? opening(rules) : undefined),
      red: startOf(calendar.due(day, after) + 1),
    };
    const rule = county.ladder.find((found) => found.light === light && found.after === after);
    return { name, key: `${name}@${dueDate}`, light, moment: turns[light], tells: rule?.tells ?? [] };
  };
  const later = county.ladder.filter(({ after }) => after > 0).map(({ after }) => rung('red', after));
  return [rung('yellow', 0), rung('red', 0), ...later].sort(byMoment);
};

/** The rungs of which nobody was told yet. */
export const untoldRungs = (rules: ClockRules, one: ListedCase): readonly Rung[] =>
  rungsOf(rules, one).filter(({ key }) => one.told?.includes(key) !== true);

/** The case with every rung told that has come by now. */
export const tellRungs = <One extends ListedCase>(rules: ClockRules, one: One, now: number): One => {
  const told = untoldRungs(rules, one).flatMap(({ key, moment }) => (moment <= now ? [key] : []));
  return told.length === 0 ? one : { ...one, told: [...(one.told ?? []), ...told] };
};

/** What the event of a reminder says of rungs: which have come, and who hears of them. */
export const toldNow = (rules: ClockRules, before: ListedCase, now: number) =>
  untoldRungs(rules, before)
    .filter(({ moment, tells }) => moment <= now && tells.length > 0)
    .map(({ name, moment, tells }) => ({ rung: name, at: shanghaiIso(moment), to: [...tells] }));
