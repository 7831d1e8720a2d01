import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { closeInStages } from '../domain/close-stage.ts';
import type { Dossier } from '../domain/dossier.ts';
import { passedItems } from '../domain/stage-rule.ts';
import { approvalEvent } from './case-event.ts';

/** The stage items and stage events that go with the closing of cases. */
export const closeWrites = (
  { write, rules }: Pick<CasePorts, 'write' | 'rules'>,
  dossier: Dossier,
  closed: readonly ApprovalCase[],
  { actor, moment }: { readonly actor: Actor; readonly moment: string },
): { readonly writes: readonly StateWrite[]; readonly events: readonly NewEvent[] } => {
  const changes = closeInStages(rules.rules, dossier, closed, moment);
  const events = changes.flatMap(({ stage, completed, settled }): NewEvent[] => {
    const { scope, stages } = stage;
    const where = { project: stage.projectId, scope, actor, effectiveAt: moment };
    const passed = [...passedItems({ ...dossier, stages: [stage] }, scope)];
    return [
      ...(completed ? [approvalEvent('stage-completed', where, { scope, stages, passed })] : []),
      ...(settled
        ? [
            approvalEvent('stage-settled', where, {
              scope,
              stages,
              completed: stage.completedAt !== undefined,
            }),
          ]
        : []),
    ];
  });
  return { writes: changes.map(({ stage }) => write.stage(stage)), events };
};
