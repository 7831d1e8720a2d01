import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Party } from '../domain/project.ts';
import { mayRead } from '../domain/standing.ts';
import type { ProjectPorts } from '../project-ports.ts';
import type { ProjectFile } from '../store/project-file.ts';

type Ports = Pick<ProjectPorts, 'store' | 'vault'>;

const showParty =
  ({ vault }: Pick<Ports, 'vault'>) =>
  async ({ type, name, creditCode, qualification, personId, version }: Party) => ({
    type,
    name,
    creditCode,
    qualification,
    version,
    personId,
    // Masked; null when the person was erased.
    person: personId === undefined ? undefined : ((await vault.read(personId)) ?? null),
  });

const showWorks = ({ project, works, buildings }: ProjectFile) =>
  project.works.map((group) => {
    const record = works.find(({ worksId }) => worksId === group.worksId);
    return {
      worksId: group.worksId,
      name: record?.name,
      scope: record?.scope,
      predecessors: record?.predecessors,
      version: record?.version,
      buildings: buildings
        .filter(({ buildingId }) => group.buildings.includes(buildingId))
        .map(({ projectId: _projectId, ...building }) => building),
    };
  });

/** A project whole, persons masked. @throws DomainError `projects.not-found`, also for what is not the caller's */
export const readProject =
  (ports: Ports) =>
  async (caller: Caller, projectId: string): Promise<Record<string, unknown>> => {
    const file = await ports.store.findFile(projectId);
    if (file === undefined || !mayRead(caller, file.project.owner))
      throw new DomainError('projects.not-found');
    const { columns, works: _works, ...facts } = file.project;
    return {
      ...facts,
      ...columns,
      site: file.site,
      works: showWorks(file),
      parties: await Promise.all(file.parties.map(showParty(ports))),
      landRecords: file.land.map(({ projectId: _projectId, ...land }) => land),
    };
  };
