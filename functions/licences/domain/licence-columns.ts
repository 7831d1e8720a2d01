import type { Licence } from './licence.ts';
import type { LicenceItem } from './licence-item.ts';

type FieldOf<Item extends LicenceItem> = keyof Extract<Licence, { item: Item }>;

interface Table<Item extends LicenceItem> {
  readonly table: string;
  /** Column, and the field that holds it; what the table has more is not known here. */
  readonly columns: Readonly<Record<string, FieldOf<Item>>>;
}

const common = { GCDM: 'worksId', SPSXSLBM: 'caseId', JSGM: 'scale' } as const;
const owner = { JSDW: 'holder', JSDWDM: 'holder' } as const;
const issuer = { FZJG: 'issuer', FZJGTYSHXYDM: 'issuer', FZRQ: 'issued' } as const;

const works = {
  GCMC: 'worksName',
  SCHGSBH: 'drawingCertificate',
  JSDZ: 'location',
  SSQX: 'division',
  XMJWDZB: 'coordinates',
  ZJZMJ: 'buildingArea',
  DSJZMJ: 'areaAbove',
  DXJZMJ: 'areaBelow',
} as const;

/** The licence tables of exchange-v3 2.3, and where their columns are in a record. */
export const licenceColumns = {
  'S1-10': {
    table: 'SPGL_JSYDGHXKXXB',
    columns: {
      ...common,
      ...issuer,
      YDGHXKZBH: 'number',
      XMMC: 'projectName',
      YDDW: 'holder',
      YDTYSHXYDM: 'holder',
      PZYDWH: 'landDocument',
      YDWZ: 'location',
      YDMJ: 'landArea',
      TDYT: 'landUse',
      TDHQFS: 'landAcquisition',
      FJMC: 'attachments',
    },
  },
  'S2-03': {
    table: 'SPGL_JSGCGHXKXXB',
    columns: {
      ...common,
      ...owner,
      ...issuer,
      YDGHXKZBH: 'landPermit',
      GCGHXKZBH: 'number',
      XMMC: 'projectName',
      JSWZ: 'location',
      FTJFJMC: 'attachments',
    },
  },
  'S3-05': {
    table: 'SPGL_JZGCSGXKXXB',
    columns: {
      ...common,
      ...owner,
      ...issuer,
      ...works,
      YDGHXKZBH: 'landPermit',
      GCGHXKZBH: 'worksPermit',
      SGXKZBH: 'number',
      GLSD: 'division',
      JHKGRQ: 'plannedStart',
      JHJGRQ: 'plannedEnd',
    },
  },
  'S4-08': {
    table: 'SPGL_JSGCJGYSBAXXB',
    columns: {
      ...common,
      ...owner,
      ...works,
      SGXKZBH: 'constructionPermit',
      JGYSBABH: 'number',
      BAJG: 'issuer',
      BAJGXYDM: 'issuer',
      BARQ: 'issued',
      SFSXLHYS: 'jointAcceptance',
    },
  },
} as const satisfies { readonly [Item in LicenceItem]: Table<Item> };
