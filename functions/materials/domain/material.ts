import type { ContentType } from './content-type.ts';
import { stateAfter } from './material-state.ts';
import type { RefusalReason } from '../../../shared/catalogue/refusal-reasons.ts';

interface Declared {
  readonly materialId: string;
  readonly projectId: string;
  /** Credit code of the organisation that it belongs to. */
  readonly owner: string;
  readonly material: string;
  /** Shown and offered when downloading; no part of any key. */
  readonly fileName: string;
  readonly contentType: ContentType;
  /** Bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly rulesVersion: string;
  /** Shanghai time, ISO 8601. */
  readonly declaredAt: string;
  readonly version: number;
}

export type PendingMaterial = Declared & { readonly state: 'pending' };
/** `objectVersion` is the version in the store of clean files. */
export type CleanMaterial = Declared & { readonly state: 'clean'; readonly objectVersion: string };
export type RefusedMaterial = Declared & { readonly state: 'refused'; readonly reason: RefusalReason };

/** One file of an applicant, as declared and as found. */
export type Material = PendingMaterial | CleanMaterial | RefusedMaterial;

/** The material with its inspected file; undefined when it is decided already. */
export const promote = (material: Material, objectVersion: string): CleanMaterial | undefined =>
  material.state === 'pending' && stateAfter(material.state, 'promoted') === 'clean'
    ? { ...material, state: 'clean', objectVersion, version: material.version + 1 }
    : undefined;

/** The material refused for what its file is, or because none came; undefined when it is decided already. */
export const refuseMaterial = (material: Material, reason: RefusalReason): RefusedMaterial | undefined =>
  material.state === 'pending' &&
  stateAfter(material.state, reason === 'upload.lapsed' ? 'lapsed' : 'refused') === 'refused'
    ? { ...material, state: 'refused', reason, version: material.version + 1 }
    : undefined;
