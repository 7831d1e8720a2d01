import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { greatestSize, type MaterialRules } from './material-rules.ts';
import type { ProjectFacts } from './project-facts.ts';
import type { UploadDeclaration } from './upload-declaration.ts';

/**
 * Holds a declaration against what the county accepts.
 * @param facts what the project has already
 * @throws DomainError `materials.type-not-accepted` (material, contentType), `materials.too-large` (size, greatest: bytes),
 * `materials.too-many` (most)
 */
export const checkDeclaration = (
  rules: MaterialRules,
  { material, contentType, size }: UploadDeclaration,
  facts: Pick<ProjectFacts, 'materials'>,
): void => {
  const greatest = greatestSize(rules, material, contentType);
  if (greatest === undefined) throw new DomainError('materials.type-not-accepted', { material, contentType });
  if (size > greatest) throw new DomainError('materials.too-large', { size, greatest });
  const { mostPerProject: most } = rules;
  if (facts.materials >= most) throw new DomainError('materials.too-many', { most });
};
