import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';

/** @throws DomainError `departments.not-found` when the county has no such department */
export const refuseUnknown = ({ departments }: Pick<DepartmentPorts, 'departments'>, code: string): void => {
  if (!Object.hasOwn(departments, code)) throw new DomainError('departments.not-found');
};
