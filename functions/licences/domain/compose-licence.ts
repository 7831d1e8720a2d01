import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import type { LicenceBuilding, LicenceDraft, LicenceParty } from './licence.ts';
import type { KnownBuilding, LicenceFacts } from './licence-facts.ts';

const ownerType = 1;

const sum = (buildings: readonly KnownBuilding[], part: 'areaAbove' | 'areaBelow'): number | undefined => {
  const areas = buildings.map((building) => building[part]).filter((area) => area !== undefined);
  return buildings.length === 0 || areas.length < buildings.length
    ? undefined
    : rounded(areas.reduce((total, area) => total + area, 0));
};

const rounded = (value: number): number => Number(value.toFixed(4));

const areaOf = ({ project, buildings }: LicenceFacts): number =>
  buildings.length === 0
    ? project.buildingArea
    : rounded(buildings.reduce((total, { area }) => total + area, 0));

const usualScale = (facts: LicenceFacts): string =>
  facts.buildings.length === 0
    ? `总建筑面积${areaOf(facts)}平方米`
    : `单体${facts.buildings.length}栋，总建筑面积${areaOf(facts)}平方米`;

const commonOf = (facts: LicenceFacts) => {
  const { caseId, passedAt, issuer, division, project, works, parties, land } = facts;
  const owner = parties.find(({ type, creditCode }) => type === ownerType && creditCode === project.owner);
  return {
    projectId: project.projectId,
    projectCode: project.code,
    projectName: project.name,
    worksId: works?.worksId,
    caseId,
    holder: { name: project.ownerName ?? owner?.name, creditCode: project.owner },
    issuer,
    division,
    worksClass: project.linear ? ('municipal' as const) : ('building' as const),
    issued: shanghaiDate(passedAt),
    issuedAt: new Date(passedAt).toISOString(),
    location: project.address ?? land?.parcel ?? division.name,
    scale: project.scaleAndContent?.replaceAll('\t', ' ') ?? usualScale(facts),
  };
};

/** Buildings as a licence lists them. */
export const listedBuildings = (buildings: readonly KnownBuilding[]): LicenceBuilding[] =>
  buildings.map(({ buildingId, name, use, area, height }) => ({ buildingId, name, use, area, height }));

/** Parties as a licence lists them: its holder is named elsewhere. */
export const listedParties = (parties: readonly LicenceParty[]): LicenceParty[] =>
  parties.filter(({ type }) => type !== ownerType);

const areasOf = (facts: LicenceFacts) => ({
  buildingArea: areaOf(facts),
  areaAbove: sum(facts.buildings, 'areaAbove'),
  areaBelow: sum(facts.buildings, 'areaBelow'),
  buildings: listedBuildings(facts.buildings),
});

const worksOf = (facts: LicenceFacts) => ({
  ...areasOf(facts),
  worksName: facts.works?.name ?? facts.project.name,
  landPermit: facts.earlier['S1-10'],
  worksPermit: facts.earlier['S2-03'],
  drawingCertificate: facts.earlier['S3-01'],
  coordinates: facts.project.coordinates,
  parties: listedParties(facts.parties),
});

/** The licence that a passed case gives, without a number: what is not known is absent. */
export const composeLicence = (facts: LicenceFacts): LicenceDraft => {
  const { item, project, land, earlier } = facts;
  const common = commonOf(facts);
  const attachments = [...facts.attachments];
  switch (item) {
    case 'S1-10':
      return {
        item,
        ...common,
        landDocument: land?.number,
        landDocumentDate: land?.date,
        landArea: project.landArea,
        landUse: project.use,
        landAcquisition: project.land,
        attachments,
      };
    case 'S2-03': {
      const { worksName, landPermit } = worksOf(facts);
      return { item, ...common, ...areasOf(facts), worksName, landPermit, attachments };
    }
    case 'S3-05':
      return {
        item,
        ...common,
        ...worksOf(facts),
        plannedStart: project.plannedStart,
        plannedEnd: project.plannedEnd,
      };
    case 'S4-08':
      break;
  }
  return {
    item,
    ...common,
    ...worksOf(facts),
    constructionPermit: earlier['S3-05'],
    jointAcceptance: facts.jointAcceptance,
  };
};
