import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { paragraph } from '../domain/fields.ts';
import { rectify } from '../domain/rectify.ts';
import { reopenStages } from '../domain/reopen-stages.ts';
import { ownRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { acceptedData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { handlingSchema, keepHandling } from './handling.ts';
import { renewalWrites } from './renewal-writes.ts';

export const rectificationSchema = z.strictObject({ ...handlingSchema.shape, reason: paragraph(2_000) });

type Rectification = Omit<z.infer<typeof rectificationSchema>, 'version'>;

/**
 * Undoes a refusal by mistake, with the release of a head: the case, what ended with it, its stage and its workflow
 * are as they were, in one transaction.
 * @throws DomainError as `changeCase` and `rectify`
 */
export const rectifyCase =
  (ports: ApprovalPorts) =>
  ({ rectification, ...command }: CaseCommand & { readonly rectification: Rectification }): Promise<Answer> =>
    changeCase(ports)(command, {
      roleOf: ownRole,
      change: ({ dossier, one: before, now, actor }) => {
        const { undone, dependants, ...rectified } = rectify(ports.days, dossier, before, now);
        const { one, document } = writePaper(dossier.project.code, rectified.one, 'rectification');
        const { facts, extras } = keepHandling(ports, rectification);
        const { reason } = rectification;
        const at = shanghaiIso(now);
        const { due, provisional } = acceptedData(ports.days, one);
        const counted = due === '' ? {} : { due, provisional };
        const data = {
          ...caseFacts(one, []),
          ...facts,
          undone: `case-${undone}`,
          reason,
          ...counted,
          document,
        };
        const renewal = renewalWrites(ports, dossier, [one, ...dependants], { why: 'rectification', at });
        return {
          one,
          extras,
          event: approvalEvent('case-rectified', placeOf(one, actor, at), data),
          events: [
            ...dependants.map((other) =>
              approvalEvent('case-rectified', placeOf(other, actor, at), {
                ...caseFacts(other, []),
                undone: 'case-not-opened',
                reason,
              }),
            ),
            ...renewal.events,
          ],
          writes: [
            ...dependants.map(ports.write.approvalCase),
            ...reopenStages(dossier, [one, ...dependants]).map(ports.write.stage),
            ...renewal.writes,
          ],
        };
      },
    });
