const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const firstOffsets = [0, 5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour];
const rhythm = 11 * hour;
const end = 13 * day;

const laterOffsets = (from: number): readonly number[] =>
  from > end ? [] : [from, ...laterOffsets(from + rhythm)];

/**
 * Milliseconds after the beginning of a round at which a delivery is tried: 0 s, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, then
 * every 11 h until day 13, since a message on a queue lives 14 days and hides 12 hours at most.
 */
export const attemptOffsets: readonly number[] = [...firstOffsets, ...laterOffsets(10 * hour + rhythm)];

/**
 * The moment of the next attempt after the one that was planned for `planned`. Of those that have passed meanwhile one is
 * made up for; the others are not, so that no burst follows a standstill of ours. Undefined when none is left.
 */
export const nextPlanned = (startedAt: number, planned: number, now: number): number | undefined => {
  const rest = attemptOffsets.map((offset) => startedAt + offset).filter((moment) => moment > planned);
  return rest.findLast((moment) => moment <= now) ?? rest[0];
};

/** SQS: a message hides 12 hours at most, counted from its receipt; a quarter of an hour is left for the attempt. */
export const longestHiding = 12 * 3_600 - 900;

/** SQS: a message that is sent can be delayed by 15 minutes at most. */
export const longestDelay = 900;

const secondsUntil = (now: number, moment: number, longest: number): number =>
  Math.min(longest, Math.max(0, Math.ceil((moment - now) / second)));

/** Visibility timeout in seconds until a moment; a message that wakes too early is hidden again. */
export const hidingSeconds = (now: number, moment: number): number =>
  secondsUntil(now, moment, longestHiding);

/** DelaySeconds until a moment for a message that is sent anew. */
export const delaySeconds = (now: number, moment: number): number => secondsUntil(now, moment, longestDelay);
