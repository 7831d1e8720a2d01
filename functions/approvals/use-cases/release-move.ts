import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { paragraph } from '../domain/fields.ts';
import { firstTimer } from '../domain/make-move.ts';
import { giveRelease, releasedMoves } from '../domain/release.ts';
import { headRole } from '../domain/standing.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';

export const releaseSchema = z.strictObject({ move: z.enum(releasedMoves), reason: paragraph(2_000) });

type Release = z.infer<typeof releaseSchema>;

/** A head of the department lets a move happen once more. @throws DomainError as `changeCase` */
export const releaseMove =
  (ports: ApprovalPorts) =>
  ({ release, ...command }: CaseCommand & { readonly release: Release }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: headRole,
      change: ({ one: before, now, actor }) => {
        const { move, reason } = release;
        const given = giveRelease(before, move, { reason, givenAt: shanghaiIso(now) });
        const one = firstTimer(ports.days, given, now);
        const data = { ...caseFacts(one, []), move, reason };
        return {
          one,
          event: approvalEvent('case-release-given', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
