import { applicationFiled } from '../../../shared/contracts/case-events.ts';
import {
  buildingAmended,
  landRecorded,
  partyNamed,
  projectAmended,
  projectRegistered,
  worksMerged,
  worksSplit,
} from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { LicenceParty } from '../domain/licence.ts';
import {
  type Filing,
  type KnownWorks,
  printedBuilding,
  printedFacts,
  type ProjectRecord,
} from '../domain/project-record.ts';

const registered = ({ project, data }: JournalEvent): ProjectRecord => {
  const { works, parties, ...facts } = projectRegistered.parse(data);
  const buildings = works.flatMap((one) => one.buildings).map((one) => printedBuilding.parse(one));
  return {
    projectId: project,
    facts: printedFacts.parse(facts),
    works: works.map(({ worksId, name, buildings: own }) => ({
      worksId,
      name,
      buildings: own.map(({ buildingId }) => buildingId),
      predecessors: [],
    })),
    buildings: Object.fromEntries(buildings.map((one) => [one.buildingId, one])),
    parties,
    land: undefined,
    filings: [],
  };
};

const amended = (record: ProjectRecord, { data }: JournalEvent): ProjectRecord => {
  const { changes, works = [] } = projectAmended.parse(data);
  return {
    ...record,
    facts: printedFacts.parse({ ...record.facts, ...changes }),
    works: record.works.map((one) => ({
      ...one,
      name: works.find(({ worksId }) => worksId === one.worksId)?.name ?? one.name,
    })),
  };
};

const withParty = (parties: readonly LicenceParty[], named: LicenceParty): readonly LicenceParty[] => {
  const isSame = ({ type, creditCode }: LicenceParty): boolean =>
    type === named.type && creditCode === named.creditCode;
  return parties.some(isSame) ? parties.map((one) => (isSame(one) ? named : one)) : [...parties, named];
};

const withWorks = (record: ProjectRecord, made: readonly KnownWorks[]): ProjectRecord => ({
  ...record,
  works: [...record.works, ...made],
});

const filed = ({ application = '', data }: JournalEvent): Filing => {
  const { cases, materials } = applicationFiled.parse(data);
  return { applicationId: application, cases, materials: materials.map(({ material }) => material) };
};

const next = (record: ProjectRecord, event: JournalEvent): ProjectRecord => {
  const { type, data } = event;
  switch (type) {
    case 'project-amended':
      return amended(record, event);
    case 'building-amended': {
      const building = printedBuilding.parse(buildingAmended.parse(data).building);
      return { ...record, buildings: { ...record.buildings, [building.buildingId]: building } };
    }
    case 'party-named': {
      const { type: role, name, creditCode } = partyNamed.parse(data);
      return { ...record, parties: withParty(record.parties, { type: role, name, creditCode }) };
    }
    case 'land-recorded': {
      const { number, date, parcel } = landRecorded.parse(data);
      return { ...record, land: { number, date, parcel } };
    }
    case 'works-split':
      return withWorks(record, worksSplit.parse(data).into);
    case 'works-merged':
      return withWorks(record, [worksMerged.parse(data).into]);
    case 'application-filed':
      return { ...record, filings: [...record.filings, filed(event)] };
    default:
      return record;
  }
};

/** Adds events in order; undefined before the registration. */
export const foldRecord = (
  record: ProjectRecord | undefined,
  events: readonly JournalEvent[],
): ProjectRecord | undefined =>
  events.reduce<ProjectRecord | undefined>(
    (folded, event) =>
      event.type === 'project-registered' ? registered(event) : folded && next(folded, event),
    record,
  );
