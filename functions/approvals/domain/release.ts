import type * as z from 'zod/mini';
import type { ApprovalCase } from './approval-case.ts';
import type { releaseRecord } from './life-members.ts';

/** What a head of the department lets happen once more, or against the rule. */
export const releasedMoves = ['correction', 'suspension', 'rectification'] as const;

export type ReleasedMove = (typeof releasedMoves)[number];

type Release = z.infer<typeof releaseRecord>;

/** The case with a release more. */
export const giveRelease = (
  one: ApprovalCase,
  move: ReleasedMove,
  { reason, givenAt }: Pick<Release, 'reason' | 'givenAt'>,
): ApprovalCase => ({
  ...one,
  releases: [...(one.releases ?? []), { move, reason, givenAt }],
  revision: one.revision + 1,
});

/** The case with the release of a move used; undefined when there is none. */
export const useRelease = (
  one: ApprovalCase,
  move: ReleasedMove,
  usedAt: string,
): ApprovalCase | undefined => {
  const { releases = [] } = one;
  const index = releases.findIndex((found) => found.move === move && found.usedAt === undefined);
  if (index === -1) return undefined;
  return { ...one, releases: releases.map((found, at) => (at === index ? { ...found, usedAt } : found)) };
};
