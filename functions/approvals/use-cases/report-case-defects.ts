import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { itemId, materialName, paragraph } from '../domain/fields.ts';
import { reportDefects } from '../domain/report-defects.ts';
import { handlingRole } from '../domain/standing.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { correctionData } from './correction-data.ts';
import { handlingSchema, keepHandling } from './handling.ts';
import { seenByWindow } from './seen-by-window.ts';

export const correctionSchema = z.strictObject({
  ...handlingSchema.shape,
  items: z
    .array(
      z.strictObject({
        material: materialName,
        what: paragraph(1_000),
        /** Prerequisite from which it follows, of a case that opened later. */
        follows: z.optional(itemId),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
});

type Correction = Omit<z.infer<typeof correctionSchema>, 'version'>;

/**
 * Tells what a department found wanting: in receipt for the one notice of the form, afterwards by a notice of its own.
 * @throws DomainError as `changeCase` and `reportDefects`
 */
export const reportCaseDefects =
  (ports: ApprovalPorts) =>
  ({ correction, ...command }: CaseCommand & { readonly correction: Correction }): Promise<Answer> => {
    const defects = correction.items.map(({ material, what, follows }) => ({
      material,
      what,
      ...(follows !== undefined && { follows }),
    }));
    return changeCase(ports)(command, {
      roleOf: handlingRole,
      change: ({ dossier, one: before, now, actor }) => {
        const seen = seenByWindow(before, actor);
        const reported = reportDefects(ports.days, dossier, seen, { defects, now });
        const { facts, extras } = keepHandling(ports, correction);
        const { one } = reported;
        const where = placeOf(one, actor, shanghaiIso(now));
        if (reported.kind === 'reported') {
          const data = { ...caseFacts(one, []), ...facts, defects };
          return { one, extras, event: approvalEvent('case-defects-reported', where, data) };
        }
        const { states, released, document } = reported;
        const told = { ...correctionData(one), released, document };
        const data = { ...caseFacts(one, states), ...facts, ...told };
        return { one, extras, event: approvalEvent('case-correction-asked', where, data) };
      },
    });
  };
