import type { ApprovalCase } from '../domain/approval-case.ts';
import { openCorrection } from '../domain/correction.ts';

/** The correction that runs and what it stops, for its event. */
export const correctionData = (one: ApprovalCase) => {
  const open = openCorrection(one);
  if (open === undefined) return { defects: [], notice: '' };
  const { defects, notice, days, lapse, basis } = open;
  return { defects, notice, terms: { days, lapse, basis, clocks: one.stops?.at(-1)?.clocks ?? [] } };
};
