import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { sha256 } from '../../../shared/kernel/sha256.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { showClock, type ShownClock } from '../domain/show-clock.ts';
import { mayReadCase } from '../domain/standing.ts';
import { type ReadPorts, readAsOfNow } from './read-as-of-now.ts';
import { type OutagePorts, readOutages } from './read-outages.ts';

const readOne = (ports: ReadPorts) => async (caseId: string) => {
  const place = await ports.store.findPlace(caseId);
  const dossier = place && (await readAsOfNow(ports)(place.projectId));
  return dossier?.cases.find((one) => one.caseId === caseId);
};

type ProofPorts = ReadPorts & OutagePorts;

const proofOf = async (ports: ProofPorts, one: ApprovalCase): Promise<ShownClock> =>
  showClock(ports.days, one, ports.clock(), await readOutages(ports)([one]));

/** The proof of a case's clock. @throws DomainError `cases.not-found` when there is none, or it is not the caller's */
export const readClockProof =
  (ports: ProofPorts) =>
  async (caller: Caller, caseId: string): Promise<ShownClock> => {
    const one = await readOne(ports)(caseId);
    if (one === undefined || !mayReadCase(caller, one)) throw new DomainError('cases.not-found');
    return proofOf(ports, one);
  };

/** The same for the bearer of a link. @throws DomainError `links.not-found` when there is none, or it is over */
export const followLink =
  (ports: ProofPorts & Pick<ApprovalPorts, 'links' | 'county'>) =>
  async (token: string): Promise<ShownClock> => {
    const link = await ports.links.find(sha256(token));
    const isOver =
      link === undefined || link.county !== ports.county || ports.clock() >= link.expiresAt * 1_000;
    const one = isOver ? undefined : await readOne(ports)(link.caseId);
    if (one === undefined) throw new DomainError('links.not-found');
    return proofOf(ports, one);
  };
