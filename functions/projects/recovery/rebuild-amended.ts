import { buildingAmended, projectAmended } from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { amendableColumns, amendableFacts } from '../domain/amendment.ts';
import { buildingRecord, projectRecord } from '../domain/project.ts';
import type { RebuiltDraft } from './rebuilt-project.ts';

const namedIn = (fields: object, changes: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => name in fields));

/** The records after columns of the project or names of its works changed. */
export const rebuildAmended = (draft: RebuiltDraft, { data }: JournalEvent): RebuiltDraft => {
  const { changes, works: changedWorks = [], flowType, rulesVersion, version } = projectAmended.parse(data);
  const { project } = draft;
  return {
    ...draft,
    project: projectRecord.parse({
      ...project,
      ...namedIn(amendableFacts.shape, changes),
      columns: { ...project.columns, ...namedIn(amendableColumns.shape, changes) },
      flowType: flowType ?? project.flowType,
      rulesVersion: rulesVersion ?? project.rulesVersion,
      version,
    }),
    works: draft.works.map((one) => {
      const change = changedWorks.find(({ worksId }) => worksId === one.worksId);
      return change === undefined ? one : { ...one, ...change, version: one.version + 1 };
    }),
  };
};

/** The records after a building changed, and the flow with it. */
export const rebuildBuilding = (draft: RebuiltDraft, { data }: JournalEvent): RebuiltDraft => {
  const { building, version, flowType, rulesVersion } = buildingAmended.parse(data);
  const { project } = draft;
  const next = buildingRecord.parse({ ...building, projectId: project.projectId, version });
  return {
    ...draft,
    buildings: draft.buildings.map((one) => (one.buildingId === next.buildingId ? next : one)),
    ...(flowType !== undefined && {
      project: projectRecord.parse({
        ...project,
        flowType,
        rulesVersion: rulesVersion ?? project.rulesVersion,
        version: project.version + 1,
      }),
    }),
  };
};
