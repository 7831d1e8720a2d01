import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { makeMove } from '../domain/make-move.ts';
import { handlingRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { acceptedData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { type Handling, handlingSchema, keepHandling } from './handling.ts';
import { seenByWindow } from './seen-by-window.ts';

export const acceptanceSchema = handlingSchema;

/** Accepts a case: the clock starts. @throws DomainError as `changeCase`; `cases.state-conflict` */
export const acceptCase =
  (ports: ApprovalPorts) =>
  (command: CaseCommand & { readonly handling: Handling }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: handlingRole,
      change: ({ dossier, one: before, now, actor }) => {
        const moved = makeMove(ports.days, seenByWindow(before, actor), 'accepted', { now });
        const { one, document } = writePaper(dossier.project.code, moved.one, 'acceptance');
        const { facts, extras } = keepHandling(ports, command.handling);
        const data = {
          ...caseFacts(one, moved.states),
          ...facts,
          ...acceptedData(ports.days, one),
          by: 'notice' as const,
          document,
        };
        return {
          one,
          extras,
          event: approvalEvent('case-accepted', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
