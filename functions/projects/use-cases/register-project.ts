import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { composeProject, type NewProject } from '../domain/compose-project.ts';
import { isInCounty } from '../domain/flow.ts';
import { checkParty } from '../domain/party-rule.ts';
import { mostBuildings, type Registration } from '../domain/registration.ts';
import type { ProjectRules } from '../domain/rules.ts';
import { ownOrganisations, ownerRole } from '../../../shared/kernel/standing.ts';
import { codeWarnings, type Warning } from '../domain/warnings.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';
import { projectEvent } from './project-event.ts';

type Ports = Pick<ProjectPorts, 'clock' | 'newId' | 'rules' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly declaration: Registration;
  readonly once: RouteRequest['once'];
}

const checkDeclaration = (declaration: Registration, rules: ProjectRules): void => {
  if (!isInCounty(declaration.division, rules))
    throw new DomainError('projects.division-unknown', { divisions: rules.divisions });
  if (declaration.works.flatMap(({ buildings }) => buildings).length > mostBuildings)
    throw new DomainError('projects.too-many');
  for (const party of declaration.parties) checkParty(party, declaration.owner);
};

const eventData = (declaration: Registration, made: NewProject, warnings: readonly Warning[]) => {
  const { site: _, works: __, parties, declaredNotSecret: ___, ...facts } = declaration;
  const { project, works, buildings } = made;
  return {
    ...facts,
    declaredNotSecret: true as const,
    flowType: project.flowType,
    rulesVersion: project.rulesVersion,
    registeredAt: project.registeredAt,
    works: project.works.map(({ worksId, buildings: ids }) => ({
      worksId,
      name: works.find((one) => one.worksId === worksId)?.name ?? '',
      buildings: buildings
        .filter(({ buildingId }) => ids.includes(buildingId))
        .map(({ projectId: _project, version: _version, ...building }) => building),
    })),
    parties,
    warnings: warnings.map(({ code }) => code),
  };
};

/**
 * Registers a project: itself, its works, buildings, parties and boundary, or nothing.
 * Whoever does not act for the owner breaks a rule (422); the role as such may register.
 * @throws DomainError `projects.not-declared | owner-differs | division-unknown | owner-single | too-many | duplicate`
 */
export const registerProject =
  ({ clock, newId, rules, write, commit }: Ports) =>
  async ({ caller, declaration, once }: Command): Promise<Answer> => {
    if (!declaration.declaredNotSecret) throw new DomainError('projects.not-declared');
    const role = ownerRole(caller, declaration.owner);
    if (role === undefined) throw new DomainError('projects.owner-differs');
    checkDeclaration(declaration, rules);
    const now = clock();
    const made = composeProject(declaration, { newId, rules, registeredAt: shanghaiIso(now) });
    const warnings = codeWarnings(declaration.code, now);
    const { project } = made;
    const { projectId, flowType } = project;
    const answer = {
      status: 201,
      body: { projectId, flowType, version: 1, works: project.works, warnings },
    };
    const where = { project: projectId, actor: actorOf(caller, role) };
    const outcome = await commit({
      chain: projectId,
      begins: true,
      events: [
        projectEvent('project-registered', where, eventData(declaration, made, warnings)),
        projectEvent('site-recorded', where, { site: declaration.site }),
      ],
      writes: [
        write.code(project),
        write.project(project),
        write.site(projectId, declaration.site),
        ...made.works.map(write.works),
        ...made.buildings.map(write.building),
        ...made.parties.map(write.party),
      ],
      idempotency: once(answer),
    });
    return concludeProject(outcome, answer, ({ found }) => {
      const isOwn = ownOrganisations(caller).includes(String(found?.['owner']));
      return new DomainError('projects.duplicate', isOwn ? { projectId: found?.['projectId'] } : {});
    });
  };
