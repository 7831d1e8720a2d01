import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { createErasePerson } from '../../../shared/journal/erase-person.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';

type Ports = Pick<ProjectPorts, 'store' | 'commit' | 'vault'>;

interface Command {
  readonly caller: Caller;
  readonly projectId: string;
  readonly personId: string;
  readonly reason: string;
  readonly once: RouteRequest['once'];
}

/** Erases a person whom a party of the project named, now or before. @throws DomainError `projects.not-found` */
export const erasePerson =
  (ports: Ports) =>
  async ({ caller, projectId, personId, reason, once }: Command): Promise<Answer> => {
    const file = await ports.store.findFile(projectId);
    const isNamed = file?.parties.some(
      (party) => party.personId === personId || party.formerPersons.includes(personId),
    );
    if (isNamed !== true) throw new DomainError('projects.not-found');
    const answer = { status: 200, body: { personId, erased: true } };
    const outcome = await createErasePerson(ports)({
      chain: projectId,
      person: personId,
      actor: actorOf(caller, 'admin'),
      reason,
      idempotency: once(answer),
    });
    return concludeProject(outcome, answer, () => new DomainError('projects.not-found'));
  };
