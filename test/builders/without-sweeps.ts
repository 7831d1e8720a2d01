import type { FaultRule } from '../../infra/local/faults.ts';

/** Leaves out the hourly sweeps: over weeks and months they find nothing to repair, and would repair what is to be seen. */
export const withoutSweeps: FaultRule = {
  id: 'no sweeps',
  point: 'event',
  name: 'rule->*',
  contains: 'Scheduled Event',
  effect: 'drop-before',
  times: 1_000_000,
};
