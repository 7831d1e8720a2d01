import { projectRegistered } from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { buildingRecord, partyRecord, projectRecord } from '../domain/project.ts';
import type { RebuiltDraft } from './rebuilt-project.ts';

/** The records that a registration made, each of version 1. */
export const rebuildRegistered = ({ project: projectId, data, recordedAt }: JournalEvent): RebuiltDraft => {
  const {
    works,
    parties,
    declaredNotSecret: _,
    warnings: __,
    registeredAt,
    ...facts
  } = projectRegistered.parse(data);
  return {
    project: projectRecord.parse({
      ...facts,
      projectId,
      registeredAt: registeredAt ?? recordedAt,
      works: works.map(({ worksId, buildings }) => ({
        worksId,
        buildings: buildings.map(({ buildingId }) => buildingId),
      })),
      columns: {},
      version: 1,
    }),
    works: works.map(({ worksId, name }) => ({
      worksId,
      projectId,
      name,
      state: 'current',
      predecessors: [],
      successors: [],
      version: 1,
    })),
    buildings: works
      .flatMap(({ buildings }) => buildings)
      .map((building) => buildingRecord.parse({ ...building, projectId, version: 1 })),
    parties: parties.map((party) =>
      partyRecord.parse({ ...party, projectId, formerPersons: [], version: 1 }),
    ),
    land: [],
  };
};
