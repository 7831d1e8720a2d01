import type { ApprovalCase, ListedCase } from './approval-case.ts';
import { type ClockRules, silenceOf } from './case-clock.ts';
import { phaseOf } from './case-state.ts';
import { type DueOpinions, membersToRemind, silentMembers } from './consultation-timers.ts';
import type { Dossier } from './dossier.ts';
import { type DueLife, lifeDue } from './life-due.ts';
import { passedTimer, type PassedTimer, silenceEnds } from './next-timer.ts';
import { lastOf, prerequisitesOfCase } from './prerequisites.ts';

/** What the law or a prerequisite has made of a case by now, and nobody has written yet. */
export type DueAction =
  | { readonly kind: 'none' }
  /** The last prerequisite has passed: received at that moment, or at the filing if that was later. */
  | { readonly kind: 'open'; readonly receivedAt: string }
  | {
      readonly kind: 'end';
      /** Without a case: its works was split or merged before the item was filed; the new works file both. */
      readonly because: { readonly item: string; readonly caseId?: string; readonly state?: number };
      readonly at: string;
    }
  | { readonly kind: 'accept-by-silence' }
  | DueOpinions
  | DueLife
  | { readonly kind: 'remind'; readonly passed: PassedTimer; readonly waitsFor: readonly string[] };

export type Something = Exclude<DueAction, { kind: 'none' }>;

const ofWaiting = (dossier: Dossier, one: ApprovalCase): DueAction | undefined => {
  const prerequisites = prerequisitesOfCase(dossier, one);
  const moments = [one.filedAt];
  let isWaiting = false;
  for (const { item, status } of prerequisites) {
    if (status.kind === 'failed') {
      const { caseId, state, at } = status;
      return { kind: 'end', because: { item, caseId, state }, at };
    }
    if (status.kind === 'passed') moments.push(status.at);
    else if (status.regroupedAt !== undefined)
      return { kind: 'end', because: { item }, at: status.regroupedAt };
    else isWaiting = true;
  }
  return isWaiting ? undefined : { kind: 'open', receivedAt: lastOf(moments) ?? one.filedAt };
};

/** Items that a waiting case waits for. */
export const waitsFor = (dossier: Dossier, one: ApprovalCase): readonly string[] =>
  phaseOf(one) === 'waiting'
    ? prerequisitesOfCase(dossier, one).flatMap(({ item, status }) =>
        status.kind === 'passed' ? [] : [item],
      )
    : [];

/** Whether silence has made an acceptance of a receipt. No legal consequence on a provisional day. */
export const isSilent = (rules: ClockRules, one: ListedCase, now: number): boolean => {
  const [ends, last] = [silenceEnds(rules, one), silenceOf(rules, one)];
  if (phaseOf(one) !== 'receipt' || ends === undefined || last === undefined) return false;
  return now >= ends && !rules.calendar.isProvisional(last);
};

export const whatIsDue = (rules: ClockRules, dossier: Dossier, one: ApprovalCase, now: number): DueAction => {
  const phase = phaseOf(one);
  if (phase === 'waiting') {
    const action = ofWaiting(dossier, one);
    if (action !== undefined) return action;
  }
  const life = lifeDue(rules, dossier, one, now);
  if (life !== undefined) return life;
  if (isSilent(rules, one, now)) return { kind: 'accept-by-silence' };
  const opinions = silentMembers(rules, one, now) ?? membersToRemind(rules, one, now);
  if (opinions !== undefined) return opinions;
  const passed = passedTimer(rules, one, now);
  return passed === undefined
    ? { kind: 'none' }
    : { kind: 'remind', passed, waitsFor: waitsFor(dossier, one) };
};

/** What closes a case that another waits for. */
const closing: ReadonlySet<Something['kind']> = new Set(['end', 'lapse-correction', 'pass-by-default']);

/**
 * What must be written first for a case to be as it is by now: what is due to itself, or the end of a case that it waits
 * for and that has not been written either.
 */
export const dueFirst = (
  rules: ClockRules,
  dossier: Dossier,
  one: ApprovalCase,
  now: number,
): { readonly one: ApprovalCase; readonly action: Something } | undefined => {
  const held = waitsFor(dossier, one);
  // Of one that has closed nothing is due that closes it.
  for (const earlier of dossier.cases.filter(({ item }) => held.includes(item))) {
    const first = dueFirst(rules, dossier, earlier, now);
    if (first !== undefined && closing.has(first.action.kind)) return first;
  }
  const action = whatIsDue(rules, dossier, one, now);
  return action.kind === 'none' ? undefined : { one, action };
};
