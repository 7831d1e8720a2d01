import type { RestoreContext } from '../../../shared/journal/restore-chain.ts';
import type { ProjectWrites } from '../store/project-writes.ts';
import { rebuildProject } from './rebuild-project.ts';

/**
 * Every record of one project. Not rebuilt: heads of the witness, which it writes again when it is told of the project.
 */
export const restoreProjects =
  (write: ProjectWrites): RestoreContext =>
  ({ events }) => {
    const rebuilt = rebuildProject(events);
    if (rebuilt === undefined) return [];
    const { project, site, works, buildings, parties, land } = rebuilt;
    return [
      write.code(project),
      write.project(project),
      write.site(project.projectId, site),
      ...works.map(write.works),
      ...buildings.map(write.building),
      ...parties.map(write.party),
      ...land.map(write.land),
    ];
  };
