import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { paragraph } from '../domain/fields.ts';
import { askForHearing, state } from '../domain/right.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { withdrawingRole } from './withdraw-case.ts';

const version = z.optional(z.int().check(z.gte(1)));

export const statementSchema = z.strictObject({ version, text: paragraph(2_000) });

export const hearingRequestSchema = z.strictObject({ version, reason: paragraph(2_000) });

/**
 * What the owner says before a permit is revoked, or where a hearing was offered.
 * @throws DomainError as `changeCase` and `state`
 */
export const giveStatement =
  (ports: ApprovalPorts) =>
  ({ text, ...command }: CaseCommand & { readonly text: string }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: (caller, { owner }) => withdrawingRole(caller, owner),
      change: ({ one: before, now, actor }) => {
        const one = state(ports.days, before, text, now);
        const data = { ...caseFacts(one, []), text };
        return {
          one,
          event: approvalEvent('case-statement-given', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });

/** The owner asks for the hearing. @throws DomainError as `changeCase` and `askForHearing` */
export const requestHearing =
  (ports: ApprovalPorts) =>
  ({ reason, ...command }: CaseCommand & { readonly reason: string }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: (caller, { owner }) => withdrawingRole(caller, owner),
      change: ({ one: before, now, actor }) => {
        const one = askForHearing(ports.days, before, reason, now);
        const data = { ...caseFacts(one, []), reason };
        return {
          one,
          event: approvalEvent('case-hearing-requested', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
