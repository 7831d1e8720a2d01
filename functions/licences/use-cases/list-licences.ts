import { projectRegistered } from '../../../shared/contracts/project-events.ts';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { HeldLicence } from '../domain/held-licence.ts';
import { showHeld } from '../domain/show-held.ts';
import { summariseLicence } from '../domain/show-licence.ts';
import { readsCounty } from '../../../shared/kernel/standing.ts';
import { isOfDepartment, ownsFor } from '../domain/standing.ts';
import type { LicencePorts } from '../licence-ports.ts';

type Ports = Pick<LicencePorts, 'store' | 'readJournal'>;

/** The owner as registered, which never changes. */
const ownerOf = async ({ readJournal }: Ports, projectId: string): Promise<string> => {
  const [first] = (await readJournal(projectId, 0, 1)).events;
  if (first === undefined) throw new DomainError('projects.not-found');
  return projectRegistered.parse(first.event.data).owner;
};

/**
 * Licences of a project and what it is owed: of a department those that it issues.
 * @throws DomainError `projects.not-found` when there is none, or it is not the caller's
 */
export const listLicences = (ports: Ports) => async (caller: Caller, projectId: string) => {
  const owner = await ownerOf(ports, projectId);
  const readsAll = readsCounty(caller) || ownsFor(caller, owner);
  const readsOwn = caller.department !== undefined && isOfDepartment(caller, caller.department);
  if (!readsAll && !readsOwn) throw new DomainError('projects.not-found');
  const isShown = ({ department }: Pick<HeldLicence, 'department'>): boolean =>
    readsAll || isOfDepartment(caller, department);
  const { licences, held } = await ports.store.readProject(projectId);
  return {
    licences: licences.filter(isShown).map(summariseLicence),
    held: held.filter(isShown).map(showHeld),
  };
};
