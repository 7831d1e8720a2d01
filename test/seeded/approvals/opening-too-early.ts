import { whatIsDue } from '../../../functions/approvals/domain/due-action.ts';
import { isPassed } from '../../../functions/approvals/domain/case-state.ts';

/** Opens a case when any of its prerequisites has passed. */
export const openingTooEarly: typeof whatIsDue = (rules, dossier, one, now) => {
  const action = whatIsDue(rules, dossier, one, now);
  const isWaiting = action.kind === 'none' && one.state === 0;
  const passed = dossier.cases.some(({ state }) => isPassed(state));
  return isWaiting && passed ? { kind: 'open', receivedAt: one.filedAt } : action;
};
