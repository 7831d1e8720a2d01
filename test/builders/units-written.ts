import type { DemoCloud } from './demo-cloud.ts';

/** Write units and objects put since the beginning: a refusal leaves them as they are. */
export const unitsWritten = ({ cloud }: DemoCloud): number =>
  cloud.usage
    .report()
    .lines.filter(({ line }) => line === 'write-units' || line === 'put-requests')
    .reduce((sum, { amount }) => sum + amount, 0);
