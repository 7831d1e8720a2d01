import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import { applyDue } from './apply-due.ts';
import type { ApprovalCase } from './approval-case.ts';
import { isClosedState } from './case-state.ts';
import type { ClockRules } from './case-clock.ts';
import { closeInStages } from './close-stage.ts';
import type { Dossier } from './dossier.ts';
import { whatIsDue } from './due-action.ts';

interface Around {
  readonly rules: CountyRules;
  readonly clock: ClockRules;
  readonly now: number;
}

const replaced = ({ rules }: Around, dossier: Dossier, after: ApprovalCase): Dossier => {
  const cases = dossier.cases.map((one) => (one.caseId === after.caseId ? after : one));
  if (!after.notOpened && !isClosedState(after.state)) return { ...dossier, cases };
  const changes = closeInStages(rules, dossier, [after], after.doneAt ?? after.filedAt);
  const stages = dossier.stages.map(
    (one) =>
      changes.find(({ stage }) => stage.scope === one.scope && stage.group === one.group)?.stage ?? one,
  );
  return { ...dossier, cases, stages };
};

/**
 * The project as law and prerequisites have made it by now, though nobody has written it yet: what a reader must see.
 * The same versions that the next command finds. Reminders are for the journal and left out.
 */
export const asOfNow = (around: Around, dossier: Dossier): Dossier => {
  const { clock, now } = around;
  // One that ends may end another, so it goes on until a round finds nothing.
  for (let seen = dossier; ;) {
    const before = seen;
    for (const { caseId } of before.cases) {
      const one = seen.cases.find((found) => found.caseId === caseId);
      const action = one && whatIsDue(clock, seen, one, now);
      if (one === undefined || action === undefined || action.kind === 'none') continue;
      if (action.kind === 'remind' || action.kind === 'tell-overdue-paper') continue;
      const changed =
        action.kind === 'send-notice'
          ? action.notice.moved.map((moved) => moved.one)
          : [applyDue(clock, one, action, now).one];
      for (const after of changed) seen = replaced(around, seen, after);
    }
    if (seen === before) return seen;
  }
};
