import {
  type CleanMaterial,
  type Material,
  promote,
  type RefusedMaterial,
  refuseMaterial,
} from '../domain/material.ts';
import type { Expected, Verdict } from '../inspection/inspect-content.ts';
import type { ObjectSource } from '../inspection/object-source.ts';
import { type ObjectName, readObjectKey } from '../object-keys.ts';

/** What lies in quarantine, as the event named it. */
export interface Arrival {
  readonly key: string;
  readonly versionId: string;
}

interface Opened extends ObjectSource {
  readonly etag: string;
}

interface Copied extends Arrival {
  readonly etag: string;
  readonly contentType: Material['contentType'];
}

export interface InspectUploadPorts {
  readonly find: (name: ObjectName) => Promise<Material | undefined>;
  readonly open: (key: string, versionId: string) => Promise<Opened | undefined>;
  readonly inspect: (source: ObjectSource, expected: Expected) => Promise<Verdict>;
  /** Copies exactly this version; answers the version of the copy. May be asked again for the same. */
  readonly copy: (inspected: Copied, sha256: string) => Promise<string>;
  /** State and event in one transaction, on `version`; false when another was first. */
  readonly settle: (material: CleanMaterial | RefusedMaterial) => Promise<boolean>;
}

/** `foreign`: no key of ours. `gone`: deleted before it was looked at. `decided`: nothing is left to do. */
export type InspectUploadOutcome = 'foreign' | 'gone' | 'decided' | 'clean' | 'refused';

/** Judges one upload. Rejects when it could not be judged: the material stays pending and the message comes again. */
export const inspectUpload =
  ({ find, open, inspect, copy, settle }: InspectUploadPorts) =>
  async ({ key, versionId }: Arrival): Promise<InspectUploadOutcome> => {
    const name = readObjectKey(key);
    const material = name === undefined ? undefined : await find(name);
    if (material === undefined) return 'foreign';
    if (material.state !== 'pending') return 'decided';
    const source = await open(key, versionId);
    if (source === undefined) return 'gone';
    const verdict = await inspect(source, material);
    const { contentType, sha256 } = material;
    const next =
      verdict.kind === 'clean'
        ? promote(material, await copy({ key, versionId, etag: source.etag, contentType }, sha256))
        : refuseMaterial(material, verdict.reason);
    return next !== undefined && (await settle(next)) ? next.state : 'decided';
  };
