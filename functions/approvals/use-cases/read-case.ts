import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CasePorts } from '../approval-ports.ts';
import { waitsFor } from '../domain/due-action.ts';
import { showCase } from '../domain/show-case.ts';
import { mayReadCase } from '../domain/standing.ts';
import { readCaseFile } from './bring-up-to-date.ts';

/** A case as it stands. @throws DomainError `cases.not-found` when there is none, or it is not the caller's */
export const readCase =
  (ports: Pick<CasePorts, 'store' | 'readJournal' | 'rules' | 'days' | 'clock'>) =>
  async (caller: Caller, caseId: string) => {
    const { dossier, one } = await readCaseFile(ports)(caseId);
    if (!mayReadCase(caller, one)) throw new DomainError('cases.not-found');
    return { ...showCase(ports.days, one, ports.clock()), waitsFor: waitsFor(dossier, one) };
  };
