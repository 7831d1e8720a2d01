import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Project } from './project.ts';

export type Grouping = Project['works'];

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length &&
  new Set(left).size === left.length &&
  left.every((id) => right.includes(id));

/**
 * The works of a project after one was split: each of its buildings is in exactly one of the new works.
 * @throws DomainError `projects.buildings-differ`
 */
export const splitGrouping = (grouping: Grouping, worksId: string, into: Grouping): Grouping => {
  const split = grouping.find((works) => works.worksId === worksId);
  const given = into.flatMap(({ buildings }) => buildings);
  if (split === undefined || !isSameSet(given, split.buildings))
    throw new DomainError('projects.buildings-differ');
  return grouping.flatMap((works) => (works.worksId === worksId ? into : [works]));
};

/** The works of a project after several became one: it stands where the first of them stood and has all their buildings. */
export const mergeGrouping = (
  grouping: Grouping,
  worksIds: readonly string[],
  mergedId: string,
): Grouping => {
  const buildings = grouping
    .filter(({ worksId }) => worksIds.includes(worksId))
    .flatMap((works) => works.buildings);
  const first = grouping.findIndex(({ worksId }) => worksIds.includes(worksId));
  return grouping.flatMap((works, index) => {
    if (index === first) return [{ worksId: mergedId, buildings }];
    return worksIds.includes(works.worksId) ? [] : [works];
  });
};
