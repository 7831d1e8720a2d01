import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { endConsultation } from '../domain/end-consultation.ts';
import { departmentCode, paragraph } from '../domain/fields.ts';
import { ownRole } from '../domain/standing.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { handlingSchema, keepHandling } from './handling.ts';

export const removalSchema = z.strictObject({
  ...handlingSchema.shape,
  department: departmentCode,
  reason: paragraph(2_000),
});

type Removal = Omit<z.infer<typeof removalSchema>, 'version'>;

/**
 * A department is no longer asked: it is told so, then nothing more.
 * @throws DomainError as `changeCase` and `endConsultation`
 */
export const removeMember =
  (ports: ApprovalPorts) =>
  ({ removal, ...command }: CaseCommand & { readonly removal: Removal }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: ownRole,
      change: async ({ one: before, now, actor }) => {
        const { department, reason } = removal;
        const { one, states, member } = endConsultation(
          ports.days,
          before,
          { department, end: 'removed' },
          now,
        );
        const asked = await ports.consultations.find(one.caseId, member.askedAt, department);
        const { facts, extras } = keepHandling(ports, removal);
        const removed = asked && ports.consultations.write({ ...asked, removedFor: reason }, 'ended');
        const data = { ...caseFacts(one, states), ...facts, member: department, reason };
        const event = approvalEvent('case-member-removed', placeOf(one, actor, shanghaiIso(now)), data);
        return { one, event, extras: [...extras, ...(removed === undefined ? [] : [removed])] };
      },
    });
