import {
  landRecorded,
  partyNamed,
  siteRecorded,
  worksMerged,
  worksSplit,
} from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { nameInParty } from '../domain/name-in-party.ts';
import { landRecord, type Party, partyRecord } from '../domain/project.ts';
import { rebuildAmended, rebuildBuilding } from './rebuild-amended.ts';
import { rebuildRegistered } from './rebuild-registered.ts';
import { rebuildRegrouped } from './rebuild-regrouped.ts';
import type { RebuiltDraft, RebuiltProject } from './rebuilt-project.ts';
import { mergeGrouping, splitGrouping } from '../domain/regroup.ts';
import { geometry } from '../domain/site.ts';

const partyChanged = (draft: RebuiltDraft, { data }: JournalEvent): RebuiltDraft => {
  const named = partyRecord.parse({
    ...partyNamed.parse(data),
    projectId: draft.project.projectId,
    formerPersons: [],
    version: 1,
  });
  const isSame = (one: Party): boolean => one.type === named.type && one.creditCode === named.creditCode;
  const before = draft.parties.find(isSame);
  return { ...draft, parties: [...draft.parties.filter((one) => !isSame(one)), nameInParty(before, named)] };
};

const next = (draft: RebuiltDraft, event: JournalEvent): RebuiltDraft => {
  switch (event.type) {
    case 'site-recorded':
      return { ...draft, site: geometry.parse(siteRecorded.parse(event.data).site) };
    case 'project-amended':
      return rebuildAmended(draft, event);
    case 'party-named':
      return partyChanged(draft, event);
    case 'land-recorded': {
      const { projectId } = draft.project;
      const land = landRecord.parse({ ...landRecorded.parse(event.data), projectId, version: 1 });
      return { ...draft, land: [...draft.land, land] };
    }
    case 'works-split': {
      const { worksId, into } = worksSplit.parse(event.data);
      const grouping = into.map((one) => ({ worksId: one.worksId, buildings: one.buildings }));
      return rebuildRegrouped(
        draft,
        'split',
        [worksId],
        into,
        splitGrouping(draft.project.works, worksId, grouping),
      );
    }
    case 'works-merged': {
      const { worksIds, into } = worksMerged.parse(event.data);
      return rebuildRegrouped(
        draft,
        'merged',
        worksIds,
        [into],
        mergeGrouping(draft.project.works, worksIds, into.worksId),
      );
    }
    case 'building-amended':
      return rebuildBuilding(draft, event);
    default:
      return draft;
  }
};

/** Folds the whole chain of a project. Undefined when it does not begin with a registration and its boundary. */
export const rebuildProject = (events: readonly JournalEvent[]): RebuiltProject | undefined => {
  const [first, ...rest] = events;
  if (first?.type !== 'project-registered') return undefined;
  const { site, ...draft } = rest.reduce(next, rebuildRegistered(first));
  return site && { ...draft, site };
};
