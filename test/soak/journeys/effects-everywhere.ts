import type { FaultEffect } from '../../../infra/local/faults.ts';

/** What can happen to every call and every event; a conflict only to what is written. */
export const effectsEverywhere: readonly FaultEffect[] = [
  'drop-before',
  'drop-after',
  'delay',
  'double',
  'fail-before',
  'fail-after',
  'kill-before',
  'kill-after',
];
