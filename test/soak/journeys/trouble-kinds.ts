import type { FaultEffect } from '../../../infra/local/faults.ts';
import { receiverModes } from '../../../infra/local/receivers/receiver-mode.ts';

const effects: readonly FaultEffect[] = [
  'drop-before',
  'drop-after',
  'delay',
  'double',
  'fail-before',
  'fail-after',
  'kill-before',
  'kill-after',
];

/** Every kind of trouble, as the tally of a county names it. */
export const troubleKinds: readonly string[] = [
  ...['call', 'event'].flatMap((point) => effects.map((effect) => `${point} ${effect}`)),
  'call conflict',
  'restart',
  'clock jump',
  ...receiverModes.filter((mode) => mode !== 'ok').map((mode) => `department ${mode}`),
];
