import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import type { Dossier } from './dossier.ts';
import { firstTimer } from './make-move.ts';
import { useRelease } from './release.ts';

/** Dependants that one transaction reopens with their case: two items each. */
const mostDependants = 30;

const isAfter = (one: ApprovalCase, other: ApprovalCase): boolean =>
  (one.serial ?? 0) > (other.serial ?? 0) || Date.parse(one.filedAt) > Date.parse(other.filedAt);

/** Whether the item of a case was filed again since, whatever has become of that. */
const wasFiledAgain = ({ cases }: Dossier, before: ApprovalCase): boolean =>
  cases.some((one) => one.item === before.item && one.scope === before.scope && isAfter(one, before));

/** The case as it was before it closed, and open again. What had been reported is reported again while there is time. */
export const reopened = (
  rules: ClockRules,
  before: ApprovalCase,
  state: ApprovalCase['state'],
  now: number,
): ApprovalCase => {
  const { doneAt: _done, undo: _undo, endedBy: _ended, reported: _reported, ...kept } = before;
  const one: ApprovalCase = {
    ...kept,
    state,
    notOpened: false,
    version: before.version + 1,
    revision: before.revision + 1,
  };
  return firstTimer(rules, one, now);
};

/** What ended unopened because a case did, and what ended because of that; not what was filed again since. */
const endedWith = (dossier: Dossier, caseId: string): readonly ApprovalCase[] => {
  const own = dossier.cases.filter((one) => one.notOpened && one.endedBy === caseId);
  const free = own.filter((one) => !wasFiledAgain(dossier, one));
  return free.flatMap((one) => [one, ...endedWith(dossier, one.caseId)]);
};

export interface Rectified {
  readonly one: ApprovalCase;
  readonly undone: NonNullable<ApprovalCase['undo']>['move'];
  /** Cases that had ended with it: they wait again. */
  readonly dependants: readonly ApprovalCase[];
}

/**
 * A wrong click undone: the case is as it was before it was closed without passing, and so is what ended with it. What
 * has passed is never rectified; it is revoked.
 * @throws DomainError `cases.state-conflict`, `cases.filed-again`, `cases.release-missing`, `cases.dependants-too-many`
 */
export const rectify = (
  rules: ClockRules,
  dossier: Dossier,
  before: ApprovalCase,
  now: number,
): Rectified => {
  const { undo, state, item } = before;
  if (undo === undefined) throw new DomainError('cases.state-conflict', { state, item });
  if (wasFiledAgain(dossier, before)) throw new DomainError('cases.filed-again', { item });
  const at = shanghaiIso(now);
  const released = useRelease(before, 'rectification', at);
  if (released === undefined) throw new DomainError('cases.release-missing', { item });
  const ended = endedWith(dossier, before.caseId);
  if (ended.length > mostDependants) throw new DomainError('cases.dependants-too-many', { item });
  const rectified = [...(before.rectified ?? []), { undone: undo.move, at }];
  return {
    one: reopened(rules, { ...released, rectified }, undo.state, now),
    undone: undo.move,
    dependants: ended.map((one) => reopened(rules, one, 0, now)),
  };
};
