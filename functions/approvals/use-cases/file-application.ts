import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { Filing } from '../domain/check-filing.ts';
import { composeApplication, type NewApplication } from '../domain/compose-application.ts';
import { missingMaterials } from '../domain/missing-materials.ts';
import type { Dossier } from '../domain/dossier.ts';
import { approvalEvent } from './case-event.ts';
import { openForFiling } from './open-for-filing.ts';

interface Command {
  readonly caller: Caller;
  readonly projectId: string;
  readonly filing: Filing;
  readonly once: RouteRequest['once'];
}

/** What a filing tells of a case. */
const toldOf = ({ ignores, ...one }: ApprovalCase) => ({
  caseId: one.caseId,
  item: one.item,
  itemType: one.itemType,
  stage: one.stage,
  serial: one.serial,
  state: one.state,
  department: one.department,
  decidedBy: one.decidedBy,
  promised: one.promised,
  statutory: one.statutory,
  tacit: one.tacit,
  ignores: ignores.length === 0 ? undefined : ignores,
});

const filedEvent = (dossier: Dossier, { application, cases }: NewApplication, actor: Actor) => {
  const { projectId: project, scope, applicationId, stages, catalogueVersion, rulesVersion } = application;
  const { owner, filedAt, materials, continues, carried } = application;
  const after = (item: string): string[] => [
    ...(dossier.guide.items.find((one) => one.item.id === item)?.after ?? []),
  ];
  return approvalEvent(
    'application-filed',
    { project, scope, application: applicationId, actor, effectiveAt: filedAt },
    {
      scope,
      stages,
      flowType: dossier.guide.flowType,
      catalogueVersion,
      rulesVersion,
      owner,
      cases: cases.map((one) => ({ ...toldOf(one), after: after(one.item) })),
      materials,
      continues,
      carried: Object.entries(carried).map(([item, caseId]) => ({ item, caseId })),
    },
  );
};

const summary = (cases: NewApplication['cases']) =>
  Object.fromEntries(
    cases.map(({ item, caseId, state, department }) => [item, { caseId, state, department }]),
  );

/**
 * Files one form for one stage of one works: its application, its cases and the event, or nothing.
 * @throws DomainError `projects.not-found`, `applications.stage-not-open | duplicate | works-unknown | item-... |
 * continues-unknown | material-unknown | material-refused | material-differs`, `auth.role-missing`
 */
export const fileApplication =
  (ports: ApprovalPorts) =>
  ({ caller, projectId, filing, once }: Command): Promise<Answer> =>
    commitAnew(ports.commit, async () => {
      const { dossier, role } = await openForFiling(ports)(caller, projectId);
      const { write, days: clock, newId } = ports;
      const made = composeApplication(dossier, filing, {
        rules: ports.rules.rules,
        clock,
        newId,
        now: ports.clock(),
        windows: role === 'window' ? [caller.user] : [],
      });
      const { application, cases, stage } = made;
      const carriedCases = dossier.cases.filter(({ item, caseId }) => application.carried[item] === caseId);
      const { applicationId } = application;
      const answer = {
        status: 201,
        body: {
          applicationId,
          cases: summary(cases),
          carried: summary(carriedCases),
          missing: missingMaterials(dossier, filing),
        },
      };
      return {
        answer,
        command: {
          chain: projectId,
          // An amendment since may ask for other items, in other stages.
          seen: dossier.number,
          events: [filedEvent(dossier, made, actorOf(caller, role))],
          writes: [write.stage(stage), ...write.newApplication(application), ...cases.flatMap(write.newCase)],
          idempotency: once(answer),
        },
      };
    });
