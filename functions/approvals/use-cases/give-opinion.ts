import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { endConsultation } from '../domain/end-consultation.ts';
import { departmentOf } from '../../../shared/kernel/standing.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { handlingSchema, keepHandling } from './handling.ts';

/** Members answer at the same time, each its own question: none has to have seen what another has moved. */
export const opinionSchema = z.strictObject({
  ...handlingSchema.shape,
  version: z.optional(handlingSchema.shape.version),
  result: z.enum(['agree', 'disagree', 'none']),
});

type Opinion = Omit<z.infer<typeof opinionSchema>, 'version'>;

/**
 * The answer of a department that was consulted.
 * @throws DomainError as `changeCase` and `endConsultation`
 */
export const giveOpinion =
  (ports: ApprovalPorts) =>
  ({ opinion: given, ...command }: CaseCommand & { readonly opinion: Opinion }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: (caller, { department }) => {
        const own = departmentOf(caller);
        return own?.department === department ? undefined : own?.role;
      },
      change: async ({ one: before, now, actor }) => {
        const department = actor.department ?? '';
        const end = given.result;
        const { one, states, member } = endConsultation(ports.days, before, { department, end }, now);
        const asked = await ports.consultations.find(one.caseId, member.askedAt, department);
        const { facts, extras } = keepHandling(ports, given);
        const { office, opinion } = given;
        const answered = asked && ports.consultations.write({ ...asked, office, opinion }, 'ended');
        const data = { ...caseFacts(one, states), ...facts, member: department, result: end };
        const event = approvalEvent('case-opinion-given', placeOf(one, actor, shanghaiIso(now)), data);
        return { one, event, extras: [...extras, ...(answered === undefined ? [] : [answered])] };
      },
    });
