import type { Registration } from '../../functions/projects/domain/registration.ts';
import type { NewId } from '../../shared/kernel/new-id.ts';
import { officeDeclaration } from './office-project.ts';

/** What `project-registered` says of an office, and the ids of its works. */
export const registeredProject = (newId: NewId, changes: Partial<Registration> = {}) => {
  const { site: _, works, ...facts } = officeDeclaration(changes);
  const named = works.map(({ name, buildings }) => ({
    worksId: newId('wrk'),
    name,
    buildings: buildings.map((one) => ({ ...one, buildingId: newId('bld') })),
  }));
  const more = { flowType: 3, rulesVersion: '2026-1', warnings: [] };
  return { data: { ...facts, ...more, works: named }, works: named.map(({ worksId }) => worksId) };
};
