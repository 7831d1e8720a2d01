import {
  materialDeclared,
  materialPromoted,
  materialRefused,
} from '../../../shared/contracts/material-events.ts';
import { projectRegistered } from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { extensions } from '../domain/content-type.ts';
import type { Material } from '../domain/material.ts';
import { materialRecord } from '../domain/material-record.ts';

/** A material as its events tell, and where its file name lies in the vault. */
export interface RebuiltMaterial {
  readonly material: Material;
  readonly fileNameIn: string | undefined;
}

type Rebuilt = ReadonlyMap<string, RebuiltMaterial>;

const declared = (owner: string, { project: projectId, data, recordedAt }: JournalEvent): RebuiltMaterial => {
  const { fileName: fileNameIn, ...facts } = materialDeclared.parse(data);
  const material = materialRecord.parse({
    // an event that does not say was recorded at that moment, under rules that had no version yet
    rulesVersion: '',
    declaredAt: recordedAt,
    ...facts,
    fileName: '',
    projectId,
    owner,
    version: 1,
    state: 'pending',
  });
  const [extension = ''] = extensions[material.contentType];
  return { material: { ...material, fileName: `${material.material}.${extension}` }, fileNameIn };
};

const settled = (rebuilt: Rebuilt, materialId: string, found: object): Rebuilt => {
  const before = rebuilt.get(materialId);
  if (before === undefined) return rebuilt;
  const { material } = before;
  const after = materialRecord.parse({ ...material, ...found, version: material.version + 1 });
  return new Map([...rebuilt, [materialId, { ...before, material: after }]]);
};

/** Folds a chain into the materials of its project. */
export const rebuildMaterials = (events: readonly JournalEvent[]): readonly RebuiltMaterial[] => {
  let owner = '';
  let rebuilt: Rebuilt = new Map();
  for (const event of events) {
    const { type, data } = event;
    if (type === 'project-registered') ({ owner } = projectRegistered.parse(data));
    if (type === 'material-declared') {
      const made = declared(owner, event);
      rebuilt = new Map([...rebuilt, [made.material.materialId, made]]);
    }
    if (type === 'material-promoted') {
      const { materialId, objectVersion } = materialPromoted.parse(data);
      rebuilt = settled(rebuilt, materialId, { state: 'clean', objectVersion });
    }
    if (type === 'material-refused') {
      const { materialId, reason } = materialRefused.parse(data);
      rebuilt = settled(rebuilt, materialId, { state: 'refused', reason });
    }
  }
  return [...rebuilt.values()];
};
