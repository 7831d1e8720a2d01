import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Filing } from './check-filing.ts';
import type { KnownMaterial, KnownProject } from './dossier.ts';

type Fault = `applications.material-${'unknown' | 'refused' | 'differs'}`;

const faultOf = (material: string, known: KnownMaterial | undefined): Fault | undefined => {
  if (known === undefined) return 'applications.material-unknown';
  if (known.state === 'refused') return 'applications.material-refused';
  return known.material === material ? undefined : 'applications.material-differs';
};

/**
 * Files are attached that this project has; one that still waits for its inspection counts, since receipt is the moment
 * of filing whatever the inspection does.
 * @throws DomainError `applications.material-unknown` (or of another project), `applications.material-refused`,
 * `applications.material-differs`, with the place of each in the issues
 */
export const checkMaterials = (
  { materials: known = {} }: Pick<KnownProject, 'materials'>,
  attached: Filing['materials'] = [],
): void => {
  const faults = attached.flatMap(({ material, materialId }, index) => {
    const code = faultOf(material, Object.hasOwn(known, materialId) ? known[materialId] : undefined);
    return code === undefined ? [] : [{ path: `/body/materials/${index}/materialId`, code, materialId }];
  });
  const [first] = faults;
  if (first === undefined) return;
  const issues = faults.map(({ path, code, materialId }) => ({ path, code, message: materialId }));
  throw new DomainError(first.code, { materialId: first.materialId }, issues);
};
