import { receiverModes } from '../../../infra/local/receivers/receiver-mode.ts';
import { effectsEverywhere } from './effects-everywhere.ts';

/** Every kind of trouble, as the tally of a county names it. */
export const troubleKinds: readonly string[] = [
  ...['call', 'event'].flatMap((point) => effectsEverywhere.map((effect) => `${point} ${effect}`)),
  'call conflict',
  'restart',
  'clock jump',
  ...receiverModes.filter((mode) => mode !== 'ok').map((mode) => `department ${mode}`),
];
