import type { Caller } from '../../../shared/http/route.ts';
import type { Dossier } from '../domain/dossier.ts';
import { projectTime } from '../domain/project-time.ts';
import { allStages, type StageStanding } from '../domain/stage-standing.ts';
import { openProject } from './open-project.ts';
import { timeMethods } from '../domain/stage-owners.ts';
import type { ReadPorts } from './read-as-of-now.ts';
import { type OutagePorts, readOutages } from './read-outages.ts';

const firstReceipt = ({ cases }: Dossier, stage: StageStanding): string | undefined =>
  cases
    .filter(({ scope, group }) => scope === stage.worksId && group === stage.stages[0])
    .flatMap(({ receivedAt }) => receivedAt ?? [])
    .sort()[0];

/** How the stages of a project stand, and its time. @throws DomainError `projects.not-found` */
export const readStages = (ports: ReadPorts & OutagePorts) => async (caller: Caller, projectId: string) => {
  const dossier = await openProject(ports)(caller, projectId);
  const outages = await readOutages(ports)(dossier.cases);
  const around = { rules: ports.rules.rules, clock: ports.days, now: ports.clock(), outages };
  const stages = allStages(around, dossier);
  const parallel = dossier.cases.filter(({ item }) => ports.rules.rules.parallel?.includes(item) === true);
  const timed = stages.map((stage) => ({ ...stage, firstReceipt: firstReceipt(dossier, stage) }));
  const time = projectTime(ports.days, { stages: timed, cases: dossier.cases, parallel }, around.now);
  return { projectId, flowType: dossier.guide.flowType, methods: timeMethods, time, stages };
};
