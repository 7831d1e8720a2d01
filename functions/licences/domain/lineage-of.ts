import type { KnownWorks } from './project-record.ts';

/** Works, and all that they came from by splitting and merging. */
export const lineageOf = (works: readonly KnownWorks[], worksId: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const before of works.find((one) => one.worksId === id)?.predecessors ?? []) visit(before);
  };
  visit(worksId);
  return found;
};
