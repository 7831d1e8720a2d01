import * as z from 'zod/mini';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { line, paragraph } from '../domain/fields.ts';

/** Who handled a case: the person's name goes to the vault, never into an event. */
export const handlingSchema = z.strictObject({
  version: z.int().check(z.gte(1)),
  handler: line(50),
  office: line(100),
  opinion: paragraph(2_000),
});

export type Handling = Omit<z.infer<typeof handlingSchema>, 'version'>;

const reason = paragraph(2_000);

/** One reason or several. */
export const reasonsSchema = z.union([reason, z.array(reason).check(z.minLength(1), z.maxLength(20))]);

export const reasonList = (reasons: string | readonly string[] | undefined): string[] => {
  if (reasons === undefined) return [];
  return typeof reasons === 'string' ? [reasons] : [...reasons];
};

export const keepHandling = (
  { newId, vault }: Pick<ApprovalPorts, 'newId' | 'vault'>,
  { handler, office, opinion }: Handling,
): {
  readonly facts: { readonly handler: string; readonly office: string; readonly opinion: string };
  readonly extras: readonly StateWrite[];
} => {
  const personId = newId('per');
  return {
    facts: { handler: personId, office, opinion },
    extras: [vault.storing(personId, { name: handler })],
  };
};
