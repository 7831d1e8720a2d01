import { claimOperations } from './claim-operations.ts';
import { formOperations } from './form-operations.ts';
import { rightOperations } from './right-operations.ts';

const overdue = 'paper overdue';

/** What changes no state, or is told by no event of its own, and so is no edge of the table of moves. */
export const actNames: readonly string[] = [
  ...[...rightOperations, ...claimOperations, ...formOperations].map(({ name }) => name),
  overdue,
];

const actOf = (drawn: string): string =>
  drawn === 'time 11 accepted, then 11' ? overdue : drawn.replace(/^\d+( accepted)?( filed again)? /, '');

/** How often each was done, of all that was drawn. */
export const actsOf = (drawn: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const acts = Object.fromEntries(actNames.map((name) => [name, 0]));
  for (const [name, times] of Object.entries(drawn)) {
    const act = actOf(name);
    const before = acts[act];
    if (before !== undefined) acts[act] = before + times;
  }
  return acts;
};
