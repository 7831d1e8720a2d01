import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import { type ClockRules, startOf } from './case-clock.ts';
import { composeNotice, type CorrectionNotice } from './correction-notice.ts';
import type { Dossier } from './dossier.ts';
import { lastDayOf, lifeMoments } from './life-moments.ts';

/** What the end of a day makes of a case beside silence and lights. */
export type DueLife =
  /** Reporting is over: what was reported goes in one notice. */
  | { readonly kind: 'send-notice'; readonly at: string; readonly notice: CorrectionNotice }
  /** The period of a correction is over. */
  | { readonly kind: 'lapse-correction'; readonly at: string }
  /** The declared length of a special procedure is over: the clock runs on from the next day. */
  | { readonly kind: 'resume'; readonly at: string }
  /** The due day of an item is over that is approved by default. */
  | { readonly kind: 'pass-by-default'; readonly at: string }
  /** The paper of an approval by default was not issued in time. */
  | { readonly kind: 'tell-overdue-paper'; readonly at: string };

// The last moment of a day: what ends with the day itself, not on the next.
const endOf = (day: Day): string => shanghaiIso(startOf(day + 1) - 1_000);

/** What the end of a period has made of a case by now. */
export const lifeDue = (
  rules: ClockRules,
  dossier: Dossier,
  one: ApprovalCase,
  now: number,
): DueLife | undefined => {
  const last = lastDayOf(rules, one);
  const [ends] = lifeMoments(rules, one);
  if (last === undefined || ends === undefined || now < ends) return undefined;
  const { kind, day } = last;
  switch (kind) {
    case 'send-notice': {
      const at = shanghaiIso(ends);
      const notice = composeNotice(rules, dossier, one.applicationId, { now, effectiveAt: at });
      return notice && { kind, at, notice };
    }
    case 'lapse-correction':
    case 'tell-overdue-paper':
      return { kind, at: shanghaiIso(ends) };
    case 'resume':
    case 'pass-by-default':
      return { kind, at: endOf(day) };
  }
};
