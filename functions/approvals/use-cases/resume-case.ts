import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { makeMove } from '../domain/make-move.ts';
import { ownRole } from '../domain/standing.ts';
import { dueData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { type Handling, handlingSchema, keepHandling } from './handling.ts';

export const resumptionSchema = handlingSchema;

/** Ends a special procedure before its declared end. @throws DomainError as `changeCase`; `cases.state-conflict` */
export const resumeCase =
  (ports: ApprovalPorts) =>
  ({ handling, ...command }: CaseCommand & { readonly handling: Handling }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: ownRole,
      change: ({ one: before, now, actor }) => {
        const { one, states } = makeMove(ports.days, before, 'resumed', { now });
        const { facts, extras } = keepHandling(ports, handling);
        const data = {
          ...caseFacts(one, states),
          ...facts,
          by: 'department' as const,
          ...dueData(ports.days, one),
        };
        return {
          one,
          extras,
          event: approvalEvent('case-resumed', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
