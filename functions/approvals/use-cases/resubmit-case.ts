import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { checkMaterials } from '../domain/check-materials.ts';
import { attachedMaterials } from '../domain/fields.ts';
import { resubmit } from '../domain/resubmit.ts';
import { dueData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { withdrawingRole } from './withdraw-case.ts';

export const resubmissionSchema = z.strictObject({
  version: z.int().check(z.gte(1)),
  materials: attachedMaterials,
});

type Materials = z.infer<typeof attachedMaterials>;

/**
 * The applicant hands in what was wanting; the files join those of the application.
 * @throws DomainError as `changeCase` and `checkMaterials`; `cases.state-conflict`
 */
export const resubmitCase =
  (ports: ApprovalPorts) =>
  ({ materials, ...command }: CaseCommand & { readonly materials: Materials }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: (caller, { owner }) => withdrawingRole(caller, owner),
      change: ({ dossier, one: before, now, actor }) => {
        const { one, states } = resubmit(ports.days, before, now);
        checkMaterials(dossier.project, materials);
        const application = dossier.applications.find(
          ({ applicationId }) => applicationId === one.applicationId,
        );
        const data = {
          ...caseFacts(one, states),
          materials,
          ...(one.accepted && dueData(ports.days, one)),
        };
        return {
          one,
          writes:
            application === undefined || materials.length === 0
              ? []
              : [ports.write.attached(application, materials)],
          event: approvalEvent('case-resubmitted', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
