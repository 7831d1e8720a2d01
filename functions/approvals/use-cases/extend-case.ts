import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { extend } from '../domain/extend.ts';
import { paragraph } from '../domain/fields.ts';
import { headRole } from '../domain/standing.ts';
import { writePaper } from '../domain/write-paper.ts';
import { dueData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { handlingSchema, keepHandling } from './handling.ts';

export const extensionSchema = z.strictObject({
  ...handlingSchema.shape,
  /** Working days. */
  days: z.int().check(z.gte(1), z.lte(60)),
  reason: paragraph(2_000),
});

type Extension = Omit<z.infer<typeof extensionSchema>, 'version'>;

/** The head extends the limits of a case; its applicant is told why. @throws DomainError as `changeCase` and `extend` */
export const extendCase =
  (ports: ApprovalPorts) =>
  ({ extension, ...command }: CaseCommand & { readonly extension: Extension }): Promise<Answer> => {
    const { days, reason } = extension;
    return changeCase(ports)(command, {
      roleOf: headRole,
      change: ({ dossier, one: before, now, actor }) => {
        const { basis, ...moved } = extend(ports.days, before, { days, reason, now });
        const { one, document } = writePaper(dossier.project.code, moved.one, 'extension');
        const { facts, extras } = keepHandling(ports, extension);
        const data = {
          ...caseFacts(one, moved.states),
          ...facts,
          days,
          reason,
          basis,
          ...dueData(ports.days, one),
          document,
        };
        return {
          one,
          extras,
          event: approvalEvent('case-extended', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
  };
