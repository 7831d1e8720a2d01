import type { Caller, RouteAnswer } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { MaterialPorts } from '../material-ports.ts';
import { objectKey } from '../object-keys.ts';
import { openMaterial } from './open-material.ts';

/**
 * The way to the inspected version of a file, open for a minute.
 * @throws DomainError `materials.not-found`, `materials.not-clean` while pending or when refused
 */
export const downloadMaterial =
  (ports: Pick<MaterialPorts, 'store' | 'readJournal' | 'signDownload'>) =>
  async (caller: Caller, materialId: string): Promise<RouteAnswer> => {
    const material = await openMaterial(ports)(caller, materialId);
    if (material.state !== 'clean') throw new DomainError('materials.not-clean', { status: material.state });
    const { objectVersion, fileName, contentType } = material;
    const Location = await ports.signDownload({
      key: objectKey(material),
      objectVersion,
      fileName,
      contentType,
    });
    return { status: 303, headers: { Location } };
  };
