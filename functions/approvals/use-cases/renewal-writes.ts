import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { NewEvent } from '../../../shared/journal/event.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { Dossier } from '../domain/dossier.ts';
import { approvalEvent, systemActor } from './case-event.ts';

/** A new execution for each application whose cases are open again: the one before may have ended. */
export const renewalWrites = (
  { write }: Pick<CasePorts, 'write'>,
  { applications }: Dossier,
  reopened: readonly ApprovalCase[],
  { why, at }: { readonly why: string; readonly at: string },
): { readonly writes: readonly StateWrite[]; readonly events: readonly NewEvent[] } => {
  const ids = new Set(reopened.map(({ applicationId }) => applicationId));
  const renewed = applications.filter(({ applicationId }) => ids.has(applicationId));
  return {
    writes: renewed.map((one) => write.generation(one, at)),
    events: renewed.map(({ projectId: project, scope, applicationId: application, generation }) =>
      approvalEvent(
        'application-renewed',
        { project, scope, application, actor: systemActor, effectiveAt: at },
        { generation: generation + 1, why, raisedAt: at },
      ),
    ),
  };
};
