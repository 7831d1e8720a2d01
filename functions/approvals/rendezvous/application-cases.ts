import type { CasePorts } from '../approval-ports.ts';
import { phaseOf } from '../domain/case-state.ts';
import { whatIsDue } from '../domain/due-action.ts';
import { readDossier } from '../use-cases/read-dossier.ts';
import type { PlanPorts } from './plan.ts';
import type { WakePorts } from './wake.ts';

type Reads = PlanPorts & Pick<WakePorts, 'dueCases' | 'casesOf'>;

/** What plan and wake read of a project's cases. */
export const applicationCases = (ports: CasePorts): Reads => ({
  openCases: async (applicationId) => {
    const place = await ports.store.findPlace(applicationId);
    const partition = place && (await ports.store.readProject(place.projectId));
    const application = partition?.applications.find((one) => one.applicationId === applicationId);
    if (partition === undefined || application === undefined) return { generation: 1, cases: [] };
    const open = partition.cases.filter(
      (one) => one.applicationId === applicationId && one.nextTimer !== undefined,
    );
    return { generation: application.generation, cases: open.map(({ caseId }) => caseId) };
  },
  dueCases: async (projectId) => {
    const dossier = await readDossier(ports)(projectId);
    if (dossier === undefined) return [];
    const now = ports.clock();
    return dossier.cases
      .filter((one) => phaseOf(one) === 'waiting' && whatIsDue(ports.days, dossier, one, now).kind !== 'none')
      .map(({ caseId }) => caseId);
  },
  casesOf: async (projectId, applicationId) => {
    const { cases } = await ports.store.readProject(projectId);
    return cases.filter((one) => one.applicationId === applicationId).map(({ caseId }) => caseId);
  },
});
