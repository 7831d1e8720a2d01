import {
  caseCorrectionAsked,
  caseDefectsReported,
  casePeriodBegun,
} from '../../../shared/contracts/case-life.ts';
import { askCorrection } from '../domain/ask-correction.ts';
import { beginPeriod } from '../domain/begin-period.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { wasCorrected } from '../domain/correction.ts';
import { lapseCorrection } from '../domain/lapse-correction.ts';
import { firstTimer } from '../domain/make-move.ts';
import { useRelease } from '../domain/release.ts';
import { resubmit } from '../domain/resubmit.ts';
import { seenByWindow } from '../use-cases/seen-by-window.ts';
import { type CaseFold, known, momentOf, withPaper, withVersion } from './case-fold.ts';

export const defectsReported: CaseFold = (clock, before, event) => {
  const { defects } = caseDefectsReported.parse(event.data);
  const { now, effectiveAt: at } = momentOf(event);
  const seen = seenByWindow(before, event.actor);
  return firstTimer(clock, withVersion({ ...seen, reported: { at, defects } }), now);
};

/** The county's rule of corrections as the event tells it. */
const ruleOf = (
  clock: ClockRules,
  { terms }: Pick<ReturnType<typeof caseCorrectionAsked.parse>, 'terms'>,
): ClockRules => {
  if (terms === undefined) return clock;
  const { clocks, ...correction } = terms;
  const others = clock.county.promiseStops.filter((type) => type !== 'correction');
  const promiseStops = clocks.includes('promise') ? [...others, 'correction' as const] : others;
  return { ...clock, county: { ...clock.county, correction, promiseStops } };
};

export const correctionAsked: CaseFold = (clock, before, event) => {
  const data = caseCorrectionAsked.parse(event.data);
  const { notice, defects, document, released, version, revision } = data;
  const { now, effectiveAt } = momentOf(event);
  const isReleased = released ?? (document !== undefined && wasCorrected(before, before.accepted));
  const seen = seenByWindow(before, event.actor);
  const free = isReleased ? known(useRelease(seen, 'correction', effectiveAt), event) : seen;
  const asked = { notice, defects, now, effectiveAt };
  const { one } = askCorrection(ruleOf(clock, data), withPaper(free, event), asked);
  // The last report of a form and its notice are one write: it counts once.
  return revision === before.revision ? { ...one, version, revision } : one;
};

export const resubmitted: CaseFold = (clock, before, event) =>
  resubmit(clock, before, momentOf(event).now).one;

export const correctionLapsed: CaseFold = (clock, before, event) => {
  const { now, effectiveAt: at } = momentOf(event);
  return withPaper(lapseCorrection(clock, before, { at, now }).one, event);
};

export const periodBegun: CaseFold = (clock, before, event) => {
  const { notice: number, servedAt, lookedAt = event.recordedAt } = casePeriodBegun.parse(event.data);
  return known(beginPeriod(clock, before, { number, servedAt }, Date.parse(lookedAt)), event).one;
};
