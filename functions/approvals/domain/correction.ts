import type * as z from 'zod/mini';
import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { ListedCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import type { correctionRecord, defectRecord } from './life-members.ts';
import { periodEnds } from './period-ends.ts';

export type Correction = z.infer<typeof correctionRecord>;
export type Defect = z.infer<typeof defectRecord>;

type Corrected = Pick<ListedCase, 'corrections'>;

/** The correction that runs. */
export const openCorrection = ({ corrections = [] }: Corrected): Correction | undefined =>
  corrections.find(({ endedAt }) => endedAt === undefined);

/** Whether a case was corrected before, in receipt or after acceptance. */
export const wasCorrected = ({ corrections = [] }: Corrected, accepted: boolean): boolean =>
  corrections.some((one) => one.accepted === accepted);

/** The case with the correction that ran ended. */
export const endCorrection = <One extends Corrected>(
  one: One,
  endedAt: string,
  end: NonNullable<Correction['end']>,
): One =>
  openCorrection(one) === undefined
    ? one
    : {
        ...one,
        corrections: one.corrections?.map((found) =>
          found.endedAt === undefined ? { ...found, endedAt, end } : found,
        ),
      };

/** Last day of the period of the correction that runs; undefined before its notice was served. */
export const correctionEnds = (
  { calendar }: Pick<ClockRules, 'calendar'>,
  one: Corrected,
): Day | undefined => {
  const open = openCorrection(one);
  return open && periodEnds({ calendar }, open);
};
