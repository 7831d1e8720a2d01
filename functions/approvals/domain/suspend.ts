import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { type CaseStop, clocksOf, type StopType } from './case-stop.ts';
import { makeMove, type Moved } from './make-move.ts';
import { useRelease } from './release.ts';
import { beginStop } from './stop-case.ts';

interface Declared {
  readonly type: Exclude<StopType, 'correction'>;
  readonly basis: string;
  /** Working days. */
  readonly days: number;
  /** Number of the paper. */
  readonly notice: string;
  readonly now: number;
}

/**
 * The case in a special procedure of a declared length.
 * @throws DomainError `cases.state-conflict`; `cases.stop-repeated` for a type that it had before, without a release
 */
export const suspend = (
  rules: ClockRules,
  before: ApprovalCase,
  { type, basis, days, notice, now }: Declared,
): Moved<ApprovalCase> & { readonly stop: CaseStop } => {
  const from = shanghaiIso(now);
  const stop: CaseStop = {
    type,
    basis,
    clocks: [...clocksOf(type, rules.county.promiseStops)],
    notice,
    declared: { value: days, unit: 'working-days' },
    from,
  };
  const isRepeated = before.stops?.some((one) => one.type === type) === true;
  const free = isRepeated ? useRelease(before, 'suspension', from) : before;
  const moved = makeMove(rules, beginStop(free ?? before, stop), 'suspended', { now });
  if (free === undefined) throw new DomainError('cases.stop-repeated', { type });
  return { ...moved, stop };
};
