import type { Material } from './material.ts';
import { refusalReasons } from '../../../shared/catalogue/refusal-reasons.ts';

/** A material as it is answered. The file name is shown to who may see the file. */
export const showMaterial = (material: Material) => {
  const { materialId, projectId, fileName, contentType, size, sha256, declaredAt, state, version } = material;
  const refusal =
    material.state === 'refused'
      ? { reason: material.reason, text: refusalReasons[material.reason] }
      : undefined;
  return {
    materialId,
    projectId,
    material: material.material,
    fileName,
    contentType,
    size,
    sha256,
    declaredAt,
    status: state,
    version,
    ...refusal,
  };
};
