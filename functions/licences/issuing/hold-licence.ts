import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { HeldLicence } from '../domain/held-licence.ts';
import { heldReasonOf } from '../domain/held-reason-of.ts';
import { licenceIdOf } from '../domain/licence-id.ts';
import type { PassedCase } from '../domain/passed-case.ts';
import type { Issued } from './issue-licence.ts';
import type { IssuerPorts } from './issuer-ports.ts';
import { issuerActor, licenceEvent } from './licence-event.ts';

export interface Holding {
  readonly passed: PassedCase;
  /** Of composing, numbering or printing. */
  readonly error: DomainError;
  readonly held?: HeldLicence | undefined;
  readonly cursor?: StateWrite | undefined;
}

/**
 * Records that a licence is owed and why it cannot be issued, and sounds the alarm; the project goes on.
 * @throws DomainError `journal.busy`
 */
export const holdLicence =
  ({ clock, write, commit, alarm }: IssuerPorts) =>
  async ({ passed, error, held, cursor }: Holding): Promise<Issued> => {
    const reason = heldReasonOf(error);
    const { projectId, caseId } = passed;
    const heldSince = held?.heldSince ?? shanghaiIso(clock());
    const outcome = await commit({
      chain: projectId,
      events: [licenceEvent('licence-held', passed, issuerActor, { ...reason, heldSince })],
      writes: [
        write.held({
          ...passed,
          reason,
          heldSince,
          version: (held?.version ?? 0) + 1,
        }),
        ...(cursor === undefined ? [] : [cursor]),
        write.pointer(licenceIdOf(caseId), projectId),
      ],
    });
    switch (outcome.kind) {
      case 'committed':
        alarm({ caseId, reason, error: error.facts['cause'] });
        return 'issued';
      case 'lost':
        return 'lost';
      default:
        throw new DomainError('journal.busy');
    }
  };
