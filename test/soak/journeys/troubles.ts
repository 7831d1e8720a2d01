import type { FaultRule } from '../../../infra/local/faults.ts';
import type { ReceiverMode } from '../../../infra/local/receivers/receiver-mode.ts';

/** What goes wrong while one round of steps is played. */
export interface Troubles {
  readonly rules: readonly FaultRule[];
  /** Every worker and connection ends while requests are under way. */
  readonly restart: boolean;
  /** Time jumps to the round: whatever was due on the way finds it late. */
  readonly jump: boolean;
  readonly department?: { readonly name: string; readonly mode: ReceiverMode; readonly rounds: number };
}

export const noTroubles: Troubles = { rules: [], restart: false, jump: false };
