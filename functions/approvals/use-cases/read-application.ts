import type { Caller } from '../../../shared/http/route.ts';
import { departmentOf, readsCounty } from '../../../shared/kernel/standing.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { phaseOf } from '../domain/case-state.ts';
import { leadOf } from '../domain/correction-notice.ts';
import { showReporting } from '../domain/show-reporting.ts';
import { openApplication } from './open-application.ts';
import { type ReadPorts, readAsOfNow } from './read-as-of-now.ts';

const summary = (cases: readonly ApprovalCase[]) =>
  Object.fromEntries(
    cases.map((one) => [
      one.item,
      { caseId: one.caseId, state: one.state, department: one.department, phase: phaseOf(one) },
    ]),
  );

/**
 * An application with its cases and those it carries; for its lead department and the offices with who has reported
 * what is wanting and who is awaited.
 * @throws DomainError `applications.not-found`
 */
export const readApplication = (ports: ReadPorts) => async (caller: Caller, applicationId: string) => {
  const { dossier, application, cases } = await openApplication(ports, readAsOfNow(ports))(
    caller,
    applicationId,
  );
  const leads = departmentOf(caller)?.department === leadOf(ports.days, application);
  const { projectId, scope, stages, filedAt, materials, continues, carried } = application;
  return {
    applicationId,
    projectId,
    worksId: scope.startsWith('wrk_') ? scope : null,
    stages,
    filedAt,
    cases: summary(cases),
    carried: summary(dossier.cases.filter(({ item, caseId }) => carried[item] === caseId)),
    materials,
    ...(continues !== undefined && { continues }),
    ...((leads || readsCounty(caller)) && {
      reporting: showReporting(ports.days, dossier, applicationId, ports.clock()),
    }),
  };
};
