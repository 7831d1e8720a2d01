import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { mayReadCase } from '../domain/standing.ts';
import { readAsOfNow } from './read-as-of-now.ts';

/**
 * What was asked of other departments about a case, and what they have answered, by now.
 * @throws DomainError `cases.not-found` when there is none, or it is not the caller's
 */
export const readConsultations = (ports: ApprovalPorts) => async (caller: Caller, caseId: string) => {
  const place = await ports.store.findPlace(caseId);
  const dossier = place && (await readAsOfNow(ports)(place.projectId));
  const one = dossier?.cases.find((found) => found.caseId === caseId);
  if (one === undefined || !mayReadCase(caller, one)) throw new DomainError('cases.not-found');
  const records = await ports.consultations.ofCase(caseId);
  return {
    consultations: (one.consultations ?? []).map((member) => {
      const asked = records.find(
        (record) => record.member === member.department && record.askedAt === member.askedAt,
      );
      const { question = '', office, opinion, removedFor } = asked ?? {};
      return { ...member, question, office, opinion, removedFor };
    }),
  };
};
