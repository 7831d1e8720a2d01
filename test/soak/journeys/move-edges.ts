import { type Move, moveRules } from '../../../functions/approvals/domain/moves.ts';
import { caseEventNames } from '../../../shared/contracts/case-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';

interface Stand {
  readonly state: number;
  readonly accepted: boolean;
}

const isMove = (name: string): name is Move => Object.hasOwn(moveRules, name);

/** Moves that an event tells of today; the others have no route yet. */
const movesOfToday: readonly Move[] = Object.keys(caseEventNames)
  .map((type) => type.replace(/^case-/, ''))
  .filter(isMove);

const edgeName = (move: Move, { state, accepted }: Stand): string =>
  `${move} from ${state}${accepted ? ' accepted' : ''}`;

const after = ({ state, accepted }: Stand, states: readonly number[]): Stand => ({
  state: states.at(-1) ?? state,
  accepted: accepted || states.includes(3),
});

/** Every edge of the table of moves that a case can come to by the moves of today. */
export const reachableEdges = (): readonly string[] => {
  const edges = new Set<string>();
  const stands: Stand[] = [{ state: 0, accepted: false }];
  for (const stand of stands)
    for (const move of movesOfToday) {
      const rule = moveRules[move].find(
        ({ from, accepted }) =>
          from.some((state) => state === stand.state) &&
          (accepted === 'either' || accepted === stand.accepted),
      );
      if (rule === undefined || edges.has(edgeName(move, stand))) continue;
      edges.add(edgeName(move, stand));
      stands.push(after(stand, rule.to));
    }
  return [...edges].sort();
};

const statesOf = ({ data }: JournalEvent): readonly number[] => {
  const { states } = data;
  return Array.isArray(states) ? states.map(Number) : [];
};

/** The edges that the cases of a chain took, each as often as it was taken. A case first seen at work was received. */
export const edgesTaken = (chain: readonly JournalEvent[]): readonly string[] => {
  const stands = new Map<string, Stand>();
  return chain.flatMap((event) => {
    const move = event.type.replace(/^case-/, '');
    if (event.case === undefined || !event.type.startsWith('case-') || !isMove(move)) return [];
    const waits = move === 'opened' || move === 'not-opened';
    const stand = stands.get(event.case) ?? { state: waits ? 0 : 1, accepted: false };
    stands.set(event.case, after(stand, statesOf(event)));
    return [edgeName(move, stand)];
  });
};
