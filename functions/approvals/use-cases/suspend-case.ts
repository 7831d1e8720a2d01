import * as z from 'zod/mini';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { specialTypes } from '../domain/case-stop.ts';
import { declaredEnd } from '../domain/declared-end.ts';
import { line } from '../domain/fields.ts';
import { ownRole } from '../domain/standing.ts';
import { suspend } from '../domain/suspend.ts';
import { writePaper } from '../domain/write-paper.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { type CaseCommand, changeCase } from './change-case.ts';
import { handlingSchema, keepHandling } from './handling.ts';

export const suspensionSchema = z.strictObject({
  ...handlingSchema.shape,
  type: z.enum(specialTypes),
  basis: line(200),
  /** Working days that it takes, told to the applicant (行政许可法 Art. 45). */
  days: z.int().check(z.gte(1), z.lte(250)),
  /** Number of the department's own notice. */
  notice: z.optional(line(100)),
});

type Suspension = Omit<z.infer<typeof suspensionSchema>, 'version'>;

/** Begins a special procedure. @throws DomainError as `changeCase` and `suspend` */
export const suspendCase =
  (ports: ApprovalPorts) =>
  ({ suspension, ...command }: CaseCommand & { readonly suspension: Suspension }): Promise<Answer> => {
    const { type, basis, days, notice } = suspension;
    return changeCase(ports)(command, {
      roleOf: ownRole,
      change: ({ dossier, one: before, now, actor }) => {
        const { one: told, document } = writePaper(dossier.project.code, before, 'special-procedure');
        const declared = { type, basis, days, notice: document.number, now };
        const { one, states, stop } = suspend(ports.days, told, declared);
        const { facts, extras } = keepHandling(ports, suspension);
        const until = declaredEnd(ports.days, stop);
        const data = {
          ...caseFacts(one, states),
          ...facts,
          type,
          basis,
          clocks: stop.clocks,
          days,
          until: until === undefined ? '' : dateOf(until),
          notice,
          document,
        };
        return {
          one,
          extras,
          event: approvalEvent('case-suspended', placeOf(one, actor, shanghaiIso(now)), data),
        };
      },
    });
  };
