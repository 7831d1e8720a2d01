import type { Clock } from '../../../shared/kernel/clock.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { type RefusedMaterial, refuseMaterial } from '../domain/material.ts';
import { lapsingPartitions } from '../keys.ts';
import { objectKey, type ObjectName } from '../object-keys.ts';
import type { MaterialStore } from '../store/material-store.ts';
import type { Arrival } from './inspect-upload.ts';

export interface LapsePorts {
  readonly clock: Clock;
  readonly store: Pick<MaterialStore, 'find' | 'listPending'>;
  /** Version that lies in quarantine under a key; undefined when nothing does. */
  readonly findUpload: (key: string) => Promise<string | undefined>;
  readonly tellInspector: (arrival: Arrival) => Promise<void>;
  readonly settle: (material: RefusedMaterial) => Promise<boolean>;
  readonly onError: (error: unknown, name: ObjectName) => void;
}

export interface Lapsed {
  readonly lapsed: number;
  /** Uploads whose event was lost. */
  readonly told: number;
  readonly failed: number;
}

const hour = 3_600_000;
/** Long enough that no event is still on its way. */
const eventIsLate = hour;
const uploadIsLate = 24 * hour;

/** Looks after materials that wait too long: tells the inspector of what lies there, refuses what never came. */
export const lapseMaterials =
  ({ clock, store, findUpload, tellInspector, settle, onError }: LapsePorts) =>
  async (): Promise<Lapsed> => {
    const now = clock();
    const count = { lapsed: 0, told: 0, failed: 0 };
    const attend = async (name: ObjectName): Promise<void> => {
      const material = await store.find(name);
      if (material?.state !== 'pending') return;
      const versionId = await findUpload(objectKey(name));
      if (versionId !== undefined) {
        await tellInspector({ key: objectKey(name), versionId });
        count.told += 1;
        return;
      }
      const next =
        Date.parse(material.declaredAt) + uploadIsLate <= now
          ? refuseMaterial(material, 'upload.lapsed')
          : undefined;
      if (next !== undefined && (await settle(next))) count.lapsed += 1;
    };
    for (const partition of lapsingPartitions) {
      let start: Parameters<MaterialStore['listPending']>[2];
      do {
        const page = await store.listPending(partition, shanghaiIso(now - eventIsLate), start);
        for (const name of page.names)
          await attend(name).catch((error: unknown) => {
            count.failed += 1;
            onError(error, name);
          });
        start = page.next;
      } while (start !== undefined);
    }
    return count;
  };
