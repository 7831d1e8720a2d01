import { newEndpoint } from '../../../functions/departments/domain/endpoint.ts';
import type { InMemoryDepartments } from '../../builders/in-memory-departments.ts';

export const project = 'prj_01KJ00000000000000000000P1';
export const caseNamed = (index: number): string =>
  `cas_01KJ00000000000000000000${String(index).padStart(2, 'C')}`;

export const facts = (state: number, version: number, department = 'nr') => ({
  item: 'S2-03',
  stage: 2,
  department,
  state,
  states: [state],
  version,
  revision: version,
});

/** Files cases of these departments; state 1 unless another is given. */
export const fileCases = (
  { record }: InMemoryDepartments,
  departments: readonly (readonly [string, number?])[],
  { chain = project, from = 1 } = {},
) =>
  record(chain, 'application-filed', {
    cases: departments.map(([department, state = 1], index) => ({
      caseId: caseNamed(from + index),
      item: 'S2-03',
      state,
      department,
    })),
  });

/** Gives departments an endpoint and a key. */
export const connect = async (bed: InMemoryDepartments, ...departments: readonly string[]): Promise<void> => {
  for (const department of departments) {
    const endpoint = newEndpoint(department, `https://${department}.example.com/hook`, bed.clock() - 1);
    await bed.deliverPorts.save(bed.write.endpoint(endpoint));
    await bed.send(`POST /departments/${department}/keys`, { as: { roles: ['admin'], user: 'admin-1' } });
  }
};
