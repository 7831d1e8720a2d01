import type { JournalEvent } from '../../../../shared/journal/event.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';
import type { MessageDraft } from '../../domain/number-messages.ts';
import type { KnownCase } from '../../store/case-item.ts';
import type { KnownProject } from '../../store/project-item.ts';
import { nameItem } from './name-item.ts';
import { remedyWords } from './period-words.ts';
import { sentences } from './sentences.ts';
import { tellings } from './tellings.ts';
import type { Told } from './told.ts';

/** A message stays well below the size of an item, however long the reasons are: the paper has the rest. */
const longest = 6_000;

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}……`);

const textOf = ({ happened, why, todo, paper }: Told): Bilingual => {
  const { zh, en } = sentences(happened, why, todo, paper && remedyWords(paper));
  return { zh: cut(zh), en: cut(en) };
};

const respondOf = ({ respond, paper }: Told) => {
  if (respond !== undefined) return respond;
  return paper?.respond === undefined ? null : { what: paper.respond.what, until: null };
};

export const isToldToOwners = ({ type }: JournalEvent): boolean => tellings.has(type);

/**
 * What the owner of a project is told of an event; undefined when it is told nothing.
 * @param one the case that the event is about, as it is after it
 */
export const draftForOwner = (
  event: JournalEvent,
  project: KnownProject,
  one: KnownCase | undefined,
): MessageDraft | undefined => {
  const { type, recordedAt, number: sequence, project: projectId, works, application } = event;
  const item = one === undefined ? { zh: '', en: '' } : nameItem(one.item);
  const told = tellings.get(type)?.({ event, item, papers: one?.papers ?? {} });
  if (told === undefined) return undefined;
  const { title, paper } = told;
  return {
    party: project.owner,
    type,
    timestamp: recordedAt,
    data: {
      sequence,
      projectId,
      projectCode: project.code,
      worksId: works ?? null,
      applicationId: application ?? null,
      caseId: one?.caseId ?? null,
      item: one?.item ?? null,
      title,
      text: textOf(told),
      document: paper
        ? { number: paper.number, kind: paper.kind, href: `/documents/${encodeURIComponent(paper.number)}` }
        : null,
      respond: respondOf(told),
    },
  };
};
