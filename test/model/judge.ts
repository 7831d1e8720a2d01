import type { PlainCase } from './plain-case.ts';
import type { Happened } from './world.ts';

/** What is wrong with a history that no case may have, whatever was done to it (national list of states). */
export const historyFault = (states: readonly number[]): string | undefined => {
  const after: Readonly<Record<number, readonly number[]>> = {
    0: [1],
    2: [],
    3: [8],
    4: [],
    5: [],
    6: [7, 2, 5],
    9: [10],
    11: [15],
    13: [],
    14: [],
    15: [],
  };
  for (const [index, state] of states.entries()) {
    const next = states[index + 1];
    if (next !== undefined && after[state]?.includes(next) === false) return `${next} follows ${state}`;
    if (next === 8 && state !== 3) return `8 follows ${state}`;
    if (next === 10 && state !== 9) return `10 follows ${state}`;
    if (next === 7 && state !== 6) return `7 follows ${state}`;
  }
  const accepted = states.indexOf(3);
  const needs = states.findIndex((state) => [9, 11, 12, 13, 14].includes(state));
  return needs !== -1 && (accepted === -1 || accepted > needs) ? `${states[needs]} without 3` : undefined;
};

const byClock = new Set([
  'case-accepted',
  'case-correction-lapsed',
  'case-resumed',
  'case-passed',
  'case-paper-overdue',
]);

const ends = new Set([2, 4, 5, 11, 12, 13, 14]);

const shanghaiDay = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);

/** States in the order in which they were written, without those of a wrong click that was rectified. */
const written = (events: readonly Happened[]): readonly number[] => {
  const steps: (readonly number[])[] = [];
  for (const { type, states } of events) {
    if (type === 'case-rectified') steps.pop();
    else if (states.length > 0 || type === 'case-not-opened') steps.push(states);
  }
  return steps.flat();
};

/** Where the journal says something else of a case than the law, or says it late. */
export const caseFault = (
  one: PlainCase,
  happened: readonly Happened[],
  tolerance: number,
): string | undefined => {
  const own = happened.filter(({ caseId }) => caseId === one.caseId);
  const states = [one.states[0] ?? 1, ...written(own)];
  if (states.join('-') !== one.states.join('-'))
    return `the journal says ${states.join('-')}, the law ${one.states.join('-')}`;
  const fault = historyFault(states);
  if (fault !== undefined) return fault;
  const end = own.findLast((each) => ends.has(each.states.at(-1) ?? 0));
  if (one.doneOn !== undefined && end !== undefined && shanghaiDay(end.effectiveAt) !== one.doneOn)
    return `it ended as of ${end.effectiveAt}, the law says ${one.doneOn}`;
  const moves = own.filter(({ type, bySystem }) => bySystem && byClock.has(type));
  if (moves.length !== one.clockMoves.length)
    return `the clock moved it ${moves.length} times, the law ${one.clockMoves.length} times`;
  for (const [index, due] of one.clockMoves.entries()) {
    if (due === '') continue;
    const late = Date.parse(moves[index]?.recordedAt ?? '9999-12-31') - Date.parse(due);
    if (late < 0 || late > tolerance)
      return `what was due at ${due} was written at ${moves[index]?.recordedAt}`;
  }
  return undefined;
};
