import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { type DateText, dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { awaitedReports, isJoined, reportedCases, wasNoticed } from './correction-notice.ts';
import type { Dossier } from './dossier.ts';
import { reportEnds } from './report-ends.ts';

/** Who has said whether anything is wanting in a form, before its one notice goes. */
export interface Reporting {
  /** Last day on which departments report. */
  readonly until: DateText;
  readonly reported: readonly { readonly item: string; readonly department: string; readonly at: string }[];
  readonly awaited: readonly { readonly item: string; readonly department: string }[];
}

const named = ({ item, department }: ApprovalCase) => ({ item, department });

/** Null when no notice is waited for: a form of one case, one whose notice has gone, one on which all have answered. */
export const showReporting = (
  rules: ClockRules,
  dossier: Dossier,
  applicationId: string,
  now: number,
): Reporting | null => {
  const reported = reportedCases(dossier, applicationId);
  const awaited = awaitedReports(dossier, applicationId);
  const [one] = [...reported, ...awaited];
  if (one === undefined || wasNoticed(dossier, applicationId) || !isJoined(dossier, one)) return null;
  const until = dateOf(reportEnds(rules, one));
  // who has said nothing by then finds nothing wanting
  const isOver = shanghaiDate(now) > until;
  if (isOver && reported.length === 0) return null;
  return {
    until,
    reported: reported.map((found) => ({ ...named(found), at: found.reported?.at ?? '' })),
    awaited: isOver ? [] : awaited.map(named),
  };
};
