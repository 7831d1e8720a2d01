import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { waitsFor } from '../domain/due-action.ts';
import { showLife } from '../domain/show-life.ts';
import { departmentOf, readsCounty } from '../../../shared/kernel/standing.ts';
import { showRights } from '../domain/show-rights.ts';
import { showCase } from '../domain/show-case.ts';
import { mayReadCase } from '../domain/standing.ts';
import { type ReadPorts, readAsOfNow } from './read-as-of-now.ts';

/** A case as it stands by now. @throws DomainError `cases.not-found` when there is none, or it is not the caller's */
export const readCase = (ports: ReadPorts) => async (caller: Caller, caseId: string) => {
  const place = await ports.store.findPlace(caseId);
  const dossier = place && (await readAsOfNow(ports)(place.projectId));
  const one = dossier?.cases.find((found) => found.caseId === caseId);
  if (dossier === undefined || one === undefined || !mayReadCase(caller, one))
    throw new DomainError('cases.not-found');
  const now = ports.clock();
  const isOffice = readsCounty(caller) || departmentOf(caller) !== undefined;
  return {
    ...showCase(ports.days, one, now),
    waitsFor: waitsFor(dossier, one),
    ...showLife(ports.days, one, now, isOffice),
    ...showRights(ports.days, one),
  };
};
