import type { Language } from '../kernel/bilingual.ts';
import type { Issue } from '../kernel/domain-error.ts';
import { holdsPersonalNumber } from '../kernel/personal-number.ts';
import { issueOf } from './issues.ts';

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Texts of a body that hold a number of a person, which would stay in the journal for ever.
 * `personal` names the members whose persons lie in the vault.
 */
export const personalNumberIssues = (
  body: unknown,
  { personal, language }: { readonly personal: readonly string[]; readonly language: Language },
  at = '/body',
): readonly Issue[] => {
  if (typeof body === 'string')
    return holdsPersonalNumber(body) ? [issueOf(at, 'text.personal-number', language)] : [];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, member]: [string, unknown]) =>
    personal.includes(name)
      ? []
      : personalNumberIssues(member, { personal, language }, `${at}/${escaped(name)}`),
  );
};
