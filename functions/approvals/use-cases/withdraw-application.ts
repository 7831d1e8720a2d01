import * as z from 'zod/mini';
import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { phaseOf } from '../domain/case-state.ts';
import { paragraph } from '../domain/fields.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { approvalEvent } from './case-event.ts';
import { closeWrites } from './close-writes.ts';
import { openApplication } from './open-application.ts';
import { readDossier } from './read-dossier.ts';
import { withdrawingRole, withdrawn } from './withdraw-case.ts';

export const applicationWithdrawalSchema = z.strictObject({ reason: paragraph(2_000) });

interface Command {
  readonly caller: Caller;
  readonly applicationId: string;
  readonly reason: string;
  readonly once: RouteRequest['once'];
}

const isOpen = (one: ApprovalCase): boolean => !['closed', 'not-opened'].includes(phaseOf(one));

/**
 * Withdraws every open case of an application, each as it stands: one that has ended by now is written as ended first.
 * @throws DomainError `applications.not-found`, `auth.role-missing`, `applications.state-conflict` when none is open
 */
export const withdrawApplication =
  (ports: ApprovalPorts) =>
  ({ caller, applicationId, reason, once }: Command): Promise<Answer> =>
    commitAnew(ports.commit, async () => {
      const written = openApplication(ports, readDossier(ports));
      const first = await written(caller, applicationId);
      const role = withdrawingRole(caller, first.application.owner);
      if (role === undefined) throw new DomainError('auth.role-missing');
      for (const one of first.cases.filter(isOpen)) await bringUpToDate(ports)(one.caseId);
      const { dossier, application, cases } = await written(caller, applicationId);
      const open = cases.filter(isOpen);
      if (open.length === 0) throw new DomainError('applications.state-conflict');
      const now = ports.clock();
      const actor = actorOf(caller, role);
      const { code } = dossier.project;
      const changes = open.map((one) => withdrawn(ports, one, { code, actor, now, reason }));
      const closed = changes.map(({ one }) => one);
      const moment = shanghaiIso(now);
      const closing = closeWrites(ports, dossier, closed, { actor, moment });
      const { projectId: project, scope } = application;
      const ids = closed.map(({ caseId }) => caseId);
      const states = closed.map(({ item, caseId, state }) => [item, { caseId, state }] as const);
      const answer = { status: 200, body: { applicationId, cases: Object.fromEntries(states) } };
      const where = { project, scope, application: applicationId, actor };
      return {
        answer,
        command: {
          chain: project,
          events: [
            approvalEvent('application-withdrawn', where, { reason, cases: ids }),
            ...changes.map(({ event }) => event),
            ...closing.events,
          ],
          writes: [...closed.map(ports.write.approvalCase), ...closing.writes],
          idempotency: once(answer),
        },
      };
    });
