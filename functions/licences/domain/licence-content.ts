import { partyTypes } from '../../../shared/catalogue/party-types.ts';
import { uses } from '../../../shared/catalogue/uses.ts';
import type { ContentLine, ContentTable } from '../../../shared/documents/content.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import type { LicenceBuilding, LicenceDraft, LicenceParty } from './licence.ts';
import { licenceFields } from './licence-fields.ts';
import { licenceStatements, licenceTitles } from './licence-item.ts';
import { licenceLabels } from './licence-labels.ts';
import { writtenDate } from './written-date.ts';

/** What a document says, in its order. */
export interface LicenceContent {
  readonly title: Bilingual;
  readonly statement: Bilingual;
  readonly lines: readonly ContentLine[];
  readonly tables: readonly ContentTable[];
  readonly issuer: ContentLine;
  readonly issued: ContentLine;
}

const partyNames = new Map<number, Bilingual>(
  Object.entries(partyTypes).map(([type, names]) => [Number(type), names]),
);

const partyTable = (parties: readonly LicenceParty[]): ContentTable => ({
  heading: licenceLabels.parties,
  columns: [licenceLabels.role, licenceLabels.partyName, licenceLabels.creditCode],
  rows: parties.map(({ type, name, creditCode }) => [partyNames.get(type)?.zh ?? '', name, creditCode]),
});

const buildingTable = (buildings: readonly LicenceBuilding[]): ContentTable => ({
  heading: licenceLabels.buildings,
  columns: [licenceLabels.buildingName, licenceLabels.use, licenceLabels.area, licenceLabels.height],
  rows: buildings.map(({ name, use, area, height }) => [
    name,
    uses[use].name.zh,
    String(area),
    String(height),
  ]),
});

/** The labelled lines and tables of a licence; what is not known has no line. */
export const licenceContent = (draft: LicenceDraft): LicenceContent => {
  const isFiling = draft.item === 'S4-08';
  const tables = [
    ...('parties' in draft ? [partyTable(draft.parties)] : []),
    ...('buildings' in draft ? [buildingTable(draft.buildings)] : []),
  ];
  return {
    title: licenceTitles[draft.item],
    statement: licenceStatements[draft.item],
    lines: licenceFields(draft).flatMap(([label, value]) =>
      value === undefined ? [] : [{ label: licenceLabels[label], value: String(value) }],
    ),
    tables: tables.filter(({ rows }) => rows.length > 0),
    issuer: {
      label: isFiling ? licenceLabels.filingOffice : licenceLabels.issuer,
      value: draft.issuer.name,
    },
    issued: {
      label: isFiling ? licenceLabels.filed : licenceLabels.issued,
      value: writtenDate(draft.issued),
    },
  };
};
