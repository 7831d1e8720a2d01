import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { greatestSize, type MaterialRules } from './material-rules.ts';
import type { UploadDeclaration } from './upload-declaration.ts';

/**
 * Holds a declaration against what the county accepts.
 * @throws DomainError `materials.type-not-accepted` (material, contentType), `materials.too-large` (size, greatest: bytes)
 */
export const checkDeclaration = (
  rules: MaterialRules,
  { material, contentType, size }: UploadDeclaration,
): void => {
  const greatest = greatestSize(rules, material, contentType);
  if (greatest === undefined) throw new DomainError('materials.type-not-accepted', { material, contentType });
  if (size > greatest) throw new DomainError('materials.too-large', { size, greatest });
};
