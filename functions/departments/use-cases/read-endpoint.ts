import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** @throws DomainError `departments.not-found`, also when the department has no endpoint */
export const readEndpoint =
  (ports: Pick<DepartmentPorts, 'departments' | 'store'>) =>
  async (department: string): Promise<Endpoint> => {
    refuseUnknown(ports, department);
    const endpoint = await ports.store.findEndpoint(department);
    if (endpoint === undefined) throw new DomainError('departments.not-found');
    return endpoint;
  };
