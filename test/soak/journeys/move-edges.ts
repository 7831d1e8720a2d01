import { type Move, moveRules } from '../../../functions/approvals/domain/moves.ts';
import { caseEventNames } from '../../../shared/contracts/case-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';

interface Stand {
  readonly state: number;
  readonly accepted: boolean;
}

const isMove = (name: string): name is Move => Object.hasOwn(moveRules, name);

/** Moves that an event tells of today; the others have no route yet. A lapse has one event, whatever it means. */
const movesOfToday: readonly Move[] = [
  ...Object.keys(caseEventNames)
    .map((type) => type.replace(/^case-/, ''))
    .filter(isMove),
  'correction-lapsed-refused',
];

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

/** What an event of a case tells: its type, and the states written. */
interface Step {
  readonly type: string;
  readonly caseId: string;
  readonly states: readonly number[];
}

const moveOf = ({ type, states }: Step): Move | undefined => {
  const move = type.replace(/^case-/, '');
  if (!type.startsWith('case-') || !isMove(move)) return undefined;
  const isRefused = [5, 13].includes(states.at(-1) ?? 0);
  return move === 'correction-lapsed' && isRefused ? 'correction-lapsed-refused' : move;
};

/** The edges that cases took, each as often as it was taken. A case first seen at work was received. */
export const edgesOf = (steps: readonly Step[]): readonly string[] => {
  const stands = new Map<string, readonly Stand[]>();
  return steps.flatMap((step) => {
    const { type, caseId, states } = step;
    const [stand, ...before] = stands.get(caseId) ?? [];
    // As it was before the wrong click.
    if (type === 'case-rectified') stands.set(caseId, before);
    const move = moveOf(step);
    if (move === undefined) return [];
    const waits = move === 'opened' || move === 'not-opened';
    const from = stand ?? { state: waits ? 0 : 1, accepted: false };
    if (waits || states.length > 0)
      stands.set(caseId, [after(from, states), ...(stand === undefined ? [from] : [stand, ...before])]);
    return [edgeName(move, from)];
  });
};

/** The edges that the cases of a chain took. */
export const edgesTaken = (chain: readonly JournalEvent[]): readonly string[] =>
  edgesOf(
    chain.flatMap(({ type, case: caseId, data: { states } }) =>
      caseId === undefined ? [] : [{ type, caseId, states: Array.isArray(states) ? states.map(Number) : [] }],
    ),
  );
