import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { MessageDraft } from '../domain/number-messages.ts';
import type { KnownCase } from '../store/case-item.ts';
import type { KnownProject } from '../store/project-item.ts';
import { draftMessage } from './draft-message.ts';
import { membersOf } from './members-of.ts';
import { draftForOwner } from './owner/draft-for-owner.ts';

/** The deciding department of each case that an event touches is told, and the members of a consultation. */
export const draftForDepartments = (
  event: JournalEvent,
  cases: readonly KnownCase[],
): readonly MessageDraft[] =>
  cases.flatMap((one) => [one, ...membersOf(event, one)].flatMap((told) => draftMessage(event, told) ?? []));

/** Everything that is told of an event, departments first. `about`: the case that the event names, as it is after it. */
export const draftMessages = (
  event: JournalEvent,
  {
    cases,
    project,
    about,
  }: {
    readonly cases: readonly KnownCase[];
    readonly project: KnownProject | undefined;
    readonly about: KnownCase | undefined;
  },
): readonly MessageDraft[] => {
  const owner = project && draftForOwner(event, project, about);
  return [...draftForDepartments(event, cases), ...(owner === undefined ? [] : [owner])];
};
