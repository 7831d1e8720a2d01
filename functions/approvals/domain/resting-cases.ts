import { type ApprovalCase, projectScope } from './approval-case.ts';
import { isClosedState, isPassed } from './case-state.ts';
import { type Dossier, type KnownProject, predecessorsOf } from './dossier.ts';
import { prerequisitesOfCase } from './prerequisites.ts';

const comesFrom = (project: KnownProject, scope: string, earlier: string): boolean =>
  scope === earlier ||
  earlier === projectScope ||
  scope === projectScope ||
  predecessorsOf(project, scope).some((one) => comesFrom(project, one, earlier));

/** Received after the other had passed, which it needed, and not at an end that leaves nothing. */
const restsDirectly = (dossier: Dossier, one: ApprovalCase, on: ApprovalCase): boolean => {
  const { receivedAt, state } = one;
  const lives = !isClosedState(state) || isPassed(state);
  return (
    receivedAt !== undefined &&
    on.doneAt !== undefined &&
    lives &&
    Date.parse(receivedAt) >= Date.parse(on.doneAt) &&
    comesFrom(dossier.project, one.scope, on.scope) &&
    prerequisitesOfCase(dossier, one).some(({ item }) => item === on.item)
  );
};

/** The cases that rest on one by their prerequisites, and those that rest on them: open or passed. */
export const restingCases = (dossier: Dossier, revoked: ApprovalCase): readonly ApprovalCase[] => {
  const found = new Map<string, ApprovalCase>();
  const queue = [revoked];
  for (let on = queue.shift(); on !== undefined; on = queue.shift()) {
    for (const one of dossier.cases) {
      if (found.has(one.caseId) || one.caseId === revoked.caseId || !restsDirectly(dossier, one, on))
        continue;
      found.set(one.caseId, one);
      queue.push(one);
    }
  }
  return [...found.values()];
};
