import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { type CaseStop, clocksOf } from './case-stop.ts';
import type { Correction, Defect } from './correction.ts';
import { makeMove, type Moved } from './make-move.ts';
import { beginStop } from './stop-case.ts';

const law = '行政许可法第三十二条';

interface Asked {
  /** Number of the paper. */
  readonly notice: string;
  readonly defects: readonly Defect[];
  readonly now: number;
  readonly effectiveAt?: string;
}

/** The case sent back to its applicant: its clocks stop, the period runs from service. */
export const askCorrection = (
  rules: ClockRules,
  before: ApprovalCase,
  { notice, defects, now, effectiveAt }: Asked,
): Moved<ApprovalCase> => {
  const { correction: rule, promiseStops } = rules.county;
  const askedAt = effectiveAt ?? shanghaiIso(now);
  const { reported: _, ...rest } = before;
  const { days, lapse, basis } = rule;
  const asked: Correction = {
    notice,
    askedAt,
    accepted: before.accepted,
    defects: [...defects],
    days,
    lapse,
    basis,
  };
  const stop: CaseStop = {
    type: 'correction',
    basis: before.accepted ? basis : law,
    clocks: [...clocksOf('correction', promiseStops)],
    notice,
    from: askedAt,
  };
  const stopped = beginStop({ ...rest, corrections: [...(before.corrections ?? []), asked] }, stop);
  return makeMove(rules, stopped, 'correction-asked', { now, effectiveAt: askedAt });
};
