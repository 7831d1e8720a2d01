import * as z from 'zod/mini';
import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { departmentOf } from '../../../shared/kernel/standing.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { composeNotice, leadOf } from '../domain/correction-notice.ts';
import { phaseOf } from '../domain/case-state.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { noticeEvents } from './notice-events.ts';
import { openApplication } from './open-application.ts';
import { readDossier } from './read-dossier.ts';

/** The notice says what the departments said: nothing is added. */
export const noticeSchema = z.strictObject({});

interface Command {
  readonly caller: Caller;
  readonly applicationId: string;
  readonly once: RouteRequest['once'];
}

/**
 * The lead department sends the one notice of a form, before every department has answered.
 * @throws DomainError `applications.not-found`, `auth.role-missing` for others, `applications.nothing-reported`
 */
export const sendNotice =
  (ports: ApprovalPorts) =>
  ({ caller, applicationId, once }: Command): Promise<Answer> =>
    commitAnew(ports.commit, async () => {
      const read = openApplication(ports, readDossier(ports));
      const { application, cases } = await read(caller, applicationId);
      const own = departmentOf(caller);
      if (own?.department !== leadOf(ports.days, application)) throw new DomainError('auth.role-missing');
      for (const one of cases.filter((found) => phaseOf(found) === 'receipt'))
        await bringUpToDate(ports)(one.caseId);
      const { dossier } = await read(caller, applicationId);
      const now = ports.clock();
      const notice = composeNotice(ports.days, dossier, applicationId, { now });
      if (notice === undefined) throw new DomainError('applications.nothing-reported');
      const actor = actorOf(caller, own.role);
      const { document, moved } = notice;
      const ones = moved.map(({ one }) => one);
      const states = ones.map(({ item, caseId, state }) => [item, { caseId, state }] as const);
      const answer = {
        status: 200,
        body: { applicationId, notice: document.number, cases: Object.fromEntries(states) },
      };
      return {
        answer,
        command: {
          chain: application.projectId,
          events: noticeEvents(notice, { actor, by: 'lead', at: shanghaiIso(now) }),
          writes: ones.map(ports.write.approvalCase),
          idempotency: once(answer),
        },
      };
    });
