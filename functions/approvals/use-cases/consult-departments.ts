import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { consultMembers } from '../domain/consult-members.ts';
import { departmentCode, paragraph } from '../domain/fields.ts';
import { ownRole } from '../domain/standing.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { handlingSchema, keepHandling } from './handling.ts';

export const consultationSchema = z.strictObject({
  ...handlingSchema.shape,
  departments: z.array(departmentCode).check(z.minLength(1), z.maxLength(20)),
  question: paragraph(2_000),
  /** Working days; without it those of the county. */
  days: z.optional(z.int().check(z.gte(1), z.lte(30))),
  /** Whether the decision waits for these members. */
  joint: z.optional(z.boolean()),
});

type Consultation = Omit<z.infer<typeof consultationSchema>, 'version'>;

/**
 * Asks other departments for their opinion of a case.
 * @throws DomainError as `changeCase` and `consultMembers`
 */
export const consultDepartments =
  (ports: ApprovalPorts) =>
  ({ consultation, ...command }: CaseCommand & { readonly consultation: Consultation }): Promise<Answer> => {
    const { departments, question, joint = false } = consultation;
    const days = consultation.days ?? ports.rules.consultation.days;
    return changeCase(ports)(command, {
      roleOf: ownRole,
      change: ({ one: before, now, actor }) => {
        const { one, states, members } = consultMembers(
          ports.days,
          before,
          { departments, days, joint },
          now,
        );
        const { facts, extras } = keepHandling(ports, consultation);
        const { caseId, projectId, scope, item, department } = one;
        const asked = members.map(({ department: member, askedAt, until }) =>
          ports.consultations.write(
            { caseId, projectId, scope, item, department, member, question, askedAt, until },
            'awaited',
          ),
        );
        const data = {
          ...caseFacts(one, states),
          ...facts,
          members: members.map((member) => ({ department: member.department, until: member.until })),
          question,
          joint,
        };
        const event = approvalEvent('case-consulted', placeOf(one, actor, shanghaiIso(now)), data);
        return { one, event, extras: [...extras, ...asked] };
      },
    });
  };
