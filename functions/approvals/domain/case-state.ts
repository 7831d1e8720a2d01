/** BLZT, the national states of a case; 0 waits for a prerequisite and is never exported. */
export type CaseState = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;

/** `closed` is any end; `not-opened` is the end of a case that never left state 0. */
export type Phase = 'waiting' | 'receipt' | 'correction' | 'review' | 'special' | 'closed' | 'not-opened';

const closedStates: ReadonlySet<CaseState> = new Set([2, 4, 5, 11, 12, 13, 14, 15]);

export const isClosedState = (state: CaseState): boolean => closedStates.has(state);

export const isPassed = (state: CaseState): boolean => state === 11 || state === 12;

export interface Standing {
  readonly state: CaseState;
  /** Accepted, by notice or by silence. */
  readonly accepted: boolean;
  /** Ended in state 0: its prerequisite did not pass, or it was withdrawn while waiting. */
  readonly notOpened: boolean;
}

export const phaseOf = ({ state, accepted, notOpened }: Standing): Phase => {
  if (notOpened) return 'not-opened';
  if (isClosedState(state)) return 'closed';
  switch (state) {
    case 0:
      return 'waiting';
    case 6:
      return 'correction';
    case 9:
      return 'special';
    default:
      return accepted ? 'review' : 'receipt';
  }
};
