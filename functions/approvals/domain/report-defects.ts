import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Paper } from '../../../shared/contracts/paper.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import { askCorrection } from './ask-correction.ts';
import type { ClockRules } from './case-clock.ts';
import type { CaseState } from './case-state.ts';
import { type Defect, wasCorrected } from './correction.ts';
import { isJoined, receivedAtFiling, toCorrect, wasNoticed } from './correction-notice.ts';
import type { Dossier } from './dossier.ts';
import { firstTimer } from './make-move.ts';
import { statesAfter } from './moves.ts';
import { useRelease } from './release.ts';
import { reportEnds } from './report-ends.ts';
import { writePaper } from './write-paper.ts';

export type Reported =
  /** It waits for the one notice of its form. */
  | { readonly kind: 'reported'; readonly one: ApprovalCase }
  /** It has a notice of its own, which goes at once. */
  | {
      readonly kind: 'asked';
      readonly one: ApprovalCase;
      readonly states: readonly CaseState[];
      readonly document: Paper;
      /** By a head: it is not the first. */
      readonly released: boolean;
    };

const released = (one: ApprovalCase, now: number): ApprovalCase => {
  const after = useRelease(one, 'correction', shanghaiIso(now));
  if (after === undefined) throw new DomainError('cases.second-notice', { item: one.item });
  return after;
};

/** What opened later was looked through at the filing of its form: only its prerequisites can have shown something new. */
const checkFollows = ({ item }: ApprovalCase, defects: readonly Defect[]): void => {
  const before = nationalCatalogue.items.get(item)?.prerequisites.map((one) => one.item) ?? [];
  const issues = defects.flatMap(({ follows }, index) =>
    follows !== undefined && before.includes(follows)
      ? []
      : [{ path: `/body/items/${index}/follows`, code: 'cases.defect-not-new', message: before.join(' ') }],
  );
  if (issues.length > 0) throw new DomainError('cases.defect-not-new', { item, before }, issues);
};

const checkOpen = (rules: ClockRules, one: ApprovalCase, now: number): void => {
  const last = dateOf(reportEnds(rules, one));
  if (shanghaiDate(now) > last) throw new DomainError('cases.report-late', { last });
};

/**
 * What a department found wanting. In receipt it is told with everything else of the form, once; afterwards by itself.
 * @throws DomainError `cases.state-conflict`, `cases.second-notice` without a release, `cases.report-late`,
 * `cases.defect-not-new`
 */
export const reportDefects = (
  rules: ClockRules,
  dossier: Dossier,
  before: ApprovalCase,
  { defects, now }: { readonly defects: readonly Defect[]; readonly now: number },
): Reported => {
  const { itemType: type, state, accepted, item, applicationId } = before;
  if (statesAfter({ type, state, accepted }, 'correction-asked') === undefined)
    throw new DomainError('cases.state-conflict', { state, item });
  const isLater = !accepted && !receivedAtFiling(before);
  if (isLater) checkFollows(before, defects);
  const wasAsked = wasCorrected(before, accepted);
  if (!accepted && !isLater && !wasAsked && isJoined(dossier, before)) checkOpen(rules, before, now);
  const isSecond = wasAsked || (!accepted && !isLater && wasNoticed(dossier, applicationId));
  if (accepted || isLater || isSecond) {
    const free = isSecond ? released(before, now) : before;
    const { one, document } = writePaper(dossier.project.code, free, 'correction', toCorrect(rules));
    return {
      kind: 'asked',
      document,
      released: isSecond,
      ...askCorrection(rules, one, { notice: document.number, defects, now }),
    };
  }
  const reported = { at: shanghaiIso(now), defects: [...defects] };
  const one = { ...before, reported, version: before.version + 1, revision: before.revision + 1 };
  return { kind: 'reported', one: firstTimer(rules, one, now) };
};
