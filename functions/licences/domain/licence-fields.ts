import { uses } from '../../../shared/catalogue/uses.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import type { LicenceDraft } from './licence.ts';
import { landAcquisitions, type LabelName, yesOrNo } from './licence-labels.ts';
import { writtenDate } from './written-date.ts';

/** A label and its value; undefined where nothing is known. */
export type Field = readonly [LabelName, string | number | undefined];

const both = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

const dated = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : writtenDate(date);

const namesOf = (attachments: readonly string[]): string | undefined =>
  attachments.length === 0 ? undefined : attachments.join('；');

const holderFields = ({ holder }: LicenceDraft, label: 'owner' | 'landUser'): readonly Field[] => [
  [label, holder.name],
  ['creditCode', holder.creditCode],
];

const areaFields = (draft: Exclude<LicenceDraft, { item: 'S1-10' }>): readonly Field[] => [
  ['scale', draft.scale],
  ['buildingArea', draft.buildingArea],
  ['areaAbove', draft.areaAbove],
  ['areaBelow', draft.areaBelow],
];

/** The fields of a licence, in the order of the document. */
export const licenceFields = (draft: LicenceDraft): readonly Field[] => {
  const project: readonly Field[] = [
    ['projectCode', draft.projectCode],
    ['projectName', draft.projectName],
  ];
  switch (draft.item) {
    case 'S1-10':
      return [
        ...holderFields(draft, 'landUser'),
        ...project,
        ['landDocument', draft.landDocument],
        ['landDocumentDate', dated(draft.landDocumentDate)],
        ['landSite', draft.location],
        ['landArea', draft.landArea],
        ['landUse', both(uses[draft.landUse].name)],
        ['landAcquisition', both(landAcquisitions[draft.landAcquisition])],
        ['scale', draft.scale],
        ['attachments', namesOf(draft.attachments)],
      ];
    case 'S2-03':
      return [
        ...holderFields(draft, 'owner'),
        ...project,
        ['worksName', draft.worksName],
        ['site', draft.location],
        ['landPermit', draft.landPermit],
        ...areaFields(draft),
        ['attachments', namesOf(draft.attachments)],
      ];
    case 'S3-05':
    case 'S4-08':
      break;
  }
  const later: readonly Field[] =
    draft.item === 'S3-05'
      ? [
          ['plannedStart', dated(draft.plannedStart)],
          ['plannedEnd', dated(draft.plannedEnd)],
        ]
      : [
          ['constructionPermit', draft.constructionPermit],
          ['jointAcceptance', both(yesOrNo(draft.jointAcceptance))],
        ];
  return [
    ...holderFields(draft, 'owner'),
    ...project,
    ['worksName', draft.worksName],
    ['address', draft.location],
    ['division', draft.division.name],
    ['coordinates', draft.coordinates],
    ...areaFields(draft),
    ['landPermit', draft.landPermit],
    ['worksPermit', draft.worksPermit],
    ['drawingCertificate', draft.drawingCertificate],
    ...later,
  ];
};
