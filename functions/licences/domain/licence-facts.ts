import type { Use } from '../../../shared/catalogue/uses.ts';
import type { LicenceBuilding, LicenceParty } from './licence.ts';
import type { LicenceItem } from './licence-item.ts';

export interface KnownBuilding extends LicenceBuilding {
  readonly areaAbove?: number | undefined;
  readonly areaBelow?: number | undefined;
}

/** What is known when the case passes. Areas in m2, heights in m, dates `2026-03-27`. */
export interface LicenceFacts {
  readonly item: LicenceItem;
  readonly caseId: string;
  /** Milliseconds since the epoch: the legal moment of the decision. */
  readonly passedAt: number;
  readonly issuer: { readonly name: string; readonly creditCode: string };
  readonly division: { readonly code: string; readonly name: string };
  readonly project: {
    readonly projectId: string;
    readonly code: string;
    readonly name: string;
    /** Credit code. */
    readonly owner: string;
    readonly ownerName?: string | undefined;
    readonly use: Use;
    readonly linear: boolean;
    readonly land: 'transferred' | 'allocated' | 'owned';
    readonly landArea: number;
    readonly buildingArea: number;
    readonly address?: string | undefined;
    readonly coordinates?: string | undefined;
    readonly scaleAndContent?: string | undefined;
    readonly plannedStart?: string | undefined;
    readonly plannedEnd?: string | undefined;
  };
  /** Absent where the stage counts for the whole project. */
  readonly works?: { readonly worksId: string; readonly name: string } | undefined;
  readonly buildings: readonly KnownBuilding[];
  readonly parties: readonly LicenceParty[];
  readonly land?: { readonly number: string; readonly date: string; readonly parcel: string } | undefined;
  /** Numbers of earlier licences of the same works, and of the drawing certificate. */
  readonly earlier: Partial<Record<LicenceItem | 'S3-01', string>>;
  /** Names of the drawings that belong to the permit. */
  readonly attachments: readonly string[];
  /** The filing came by a joint acceptance. */
  readonly jointAcceptance: boolean;
}
