import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Person } from '../domain/fields.ts';
import type { NamedParty } from '../domain/named-party.ts';
import { nameInParty } from '../domain/name-in-party.ts';
import { checkParty } from '../domain/party-rule.ts';
import type { Party } from '../domain/project.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';
import { openForWriting } from './open-project.ts';
import { projectEvent } from './project-event.ts';

type Ports = Pick<ProjectPorts, 'newId' | 'store' | 'write' | 'commit' | 'vault'>;

interface Command {
  readonly caller: Caller;
  readonly projectId: string;
  readonly party: NamedParty;
  readonly once: RouteRequest['once'];
}

const nextParty = (before: Party | undefined, named: Omit<Party, 'formerPersons' | 'version'>): Party => {
  const isChanged =
    named.personId !== undefined ||
    named.name !== before?.name ||
    (named.qualification ?? before.qualification) !== before.qualification;
  if (!isChanged) throw new DomainError('projects.duplicate');
  return nameInParty(before, named);
};

/**
 * Names a party of a project, or its new responsible person; the person goes to the vault alone.
 * @throws DomainError `projects.not-found`, `projects.owner-single`, `projects.duplicate` when nothing would change
 */
export const nameParty =
  ({ newId, store, write, commit, vault }: Ports) =>
  async ({ caller, projectId, party: { person, ...facts }, once }: Command): Promise<Answer> => {
    const { project, actor } = await openForWriting(store)(caller, projectId);
    checkParty(facts, project.owner);
    const before = await store.findParty(projectId, facts.type, facts.creditCode);
    const stored: { personId: string; person: Person } | undefined = person && {
      personId: newId('per'),
      person,
    };
    const named = { ...facts, projectId, personId: stored?.personId };
    const party = nextParty(before, named);
    const answer = {
      status: 201,
      body: {
        type: party.type,
        name: party.name,
        creditCode: party.creditCode,
        personId: party.personId,
        version: party.version,
      },
    };
    const outcome = await commit({
      chain: projectId,
      events: [
        projectEvent(
          'party-named',
          { project: projectId, actor },
          { ...facts, ...(stored && { personId: stored.personId }) },
        ),
      ],
      writes: [write.party(party)],
      ...(stored && { extras: [vault.storing(stored.personId, stored.person)] }),
      idempotency: once(answer),
    });
    return concludeProject(outcome, answer);
  };
