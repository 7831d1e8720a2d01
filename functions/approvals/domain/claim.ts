import type { ApprovalCase } from './approval-case.ts';
import type { Outage } from './outage.ts';

/** Until then no decision was to be made, because its owner could still ask to be heard. */
const hearingEnds = ({ hearing }: ApprovalCase): string | undefined =>
  hearing?.until === undefined || hearing.hearingAskedAt !== undefined
    ? undefined
    : `${hearing.until}T23:59:59+08:00`;

/**
 * Every moment at which something of a case was written, by whatever act. A light that turned is none, nor the silence of
 * a department for which no decision waits.
 */
const momentsOf = (one: ApprovalCase): readonly (string | undefined)[] => {
  const { stops = [], corrections = [], releases = [], consultations = [], reviews = [] } = one;
  return [
    one.filedAt,
    one.receivedAt,
    one.acceptedAt,
    one.resubmittedAt,
    one.reported?.at,
    one.extension?.at,
    ...stops.flatMap(({ from, to }) => [from, to]),
    ...corrections.flatMap(({ askedAt, servedAt, endedAt }) => [askedAt, servedAt, endedAt]),
    ...releases.flatMap(({ givenAt, usedAt }) => [givenAt, usedAt]),
    ...consultations.flatMap(({ askedAt, endedAt, end, joint }) => [
      askedAt,
      ...(end === 'silent' && !joint ? [] : [endedAt]),
    ]),
    ...[one.announced, one.hearing].flatMap((right) => [
      right?.toldAt,
      right?.servedAt,
      right?.statedAt,
      right?.hearingAskedAt,
    ]),
    hearingEnds(one),
    ...reviews.map(({ at }) => at),
  ];
};

/** The last moment before which a case cannot have been decided, milliseconds. */
export const lastMomentOf = (one: ApprovalCase): number =>
  Math.max(...momentsOf(one).flatMap((moment) => (moment === undefined ? [] : [Date.parse(moment)])));

/** The end of the outage, or of several that touch, that covers a moment; undefined when none does. */
const outageEnd = (outages: readonly Outage[], moment: number): number | undefined => {
  const covering = outages.filter(({ from, to }) => Date.parse(from) <= moment && moment < Date.parse(to));
  if (covering.length === 0) return undefined;
  const end = Math.max(...covering.map(({ to }) => Date.parse(to)));
  return outageEnd(outages, end) ?? end;
};

interface Surroundings {
  readonly now: number;
  /** Milliseconds. */
  readonly tolerance: number;
  readonly outages: readonly Outage[];
}

/**
 * Whether a claimed moment counts as the legal one: within the tolerance of our receipt, or while the system was down,
 * when our receipt came within the tolerance after it was up again. Never in the future, before acceptance, or before
 * what has happened to the case last.
 */
export const countsClaim = (
  one: ApprovalCase,
  claimed: number,
  { now, tolerance, outages }: Surroundings,
): boolean => {
  if (one.acceptedAt === undefined || claimed > now || claimed < lastMomentOf(one)) return false;
  if (now - claimed <= tolerance) return true;
  const end = outageEnd(outages, claimed);
  return end !== undefined && now - end <= tolerance;
};
