import type { Party } from './project.ts';

/** A party after it was named, again or for the first time: a new person moves the one before to the former ones. */
export const nameInParty = (
  before: Party | undefined,
  named: Omit<Party, 'formerPersons' | 'version'>,
): Party => {
  if (before === undefined) return { ...named, formerPersons: [], version: 1 };
  const former = named.personId === undefined ? undefined : before.personId;
  return {
    ...named,
    qualification: named.qualification ?? before.qualification,
    personId: named.personId ?? before.personId,
    formerPersons: former === undefined ? before.formerPersons : [...before.formerPersons, former],
    version: before.version + 1,
  };
};
