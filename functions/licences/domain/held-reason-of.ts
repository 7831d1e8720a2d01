import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { type HeldReason, heldReason } from './held-licence.ts';

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What stands in the way, of an error of composing, numbering or printing. Characters become code points: a log or a
 * page may lack them as the font does.
 */
export const heldReasonOf = (error: unknown): HeldReason => {
  if (!(error instanceof DomainError)) return { code: 'licences.not-composed' };
  const { code, facts } = error;
  const { characters } = facts;
  const parsed = heldReason.safeParse({
    ...facts,
    code,
    characters: typeof characters === 'string' ? Array.from(characters, codePoint) : undefined,
  });
  return parsed.success ? parsed.data : { code: 'licences.not-composed' };
};
