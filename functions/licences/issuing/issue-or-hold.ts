import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { HeldLicence } from '../domain/held-licence.ts';
import { heldReasonOf } from '../domain/held-reason-of.ts';
import { isOfHigherAuthority } from '../domain/gather-facts.ts';
import { licenceIdOf } from '../domain/licence-id.ts';
import type { PassedCase } from '../domain/passed-case.ts';
import { composeDraft } from './compose-draft.ts';
import { holdLicence } from './hold-licence.ts';
import { type Issued, issueLicence } from './issue-licence.ts';
import type { IssuerPorts } from './issuer-ports.ts';
import { createReadRecord } from './read-record.ts';

export interface Owed {
  readonly passed: PassedCase;
  /** Facts are those that this event of the chain left. */
  readonly upTo: number;
  /** What was owed before. */
  readonly held?: HeldLicence | undefined;
  readonly cursor?: StateWrite | undefined;
  /** Somebody asked: that it is still held is told again. */
  readonly isAsked?: boolean;
}

/** `none`: there is nothing to write. */
export type Outcome = Issued | 'none';

const isRule = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code.startsWith('licences.');

/**
 * Issues the licence of a case that has passed, or records why it is held. A licence that is there is left alone.
 * @throws DomainError `journal.busy`, and what table and bucket refuse: the hint comes again
 */
export const issueOrHold =
  (ports: IssuerPorts) =>
  async ({ passed, upTo, held, cursor, isAsked = false }: Owed): Promise<Outcome> => {
    const known = await ports.store.readProject(passed.projectId);
    const licenceId = licenceIdOf(passed.caseId);
    if (known.licences.some(({ licence }) => licence.licenceId === licenceId)) return 'none';
    const before = known.held.find(({ caseId }) => caseId === passed.caseId);
    if (before?.version !== held?.version) return 'none';
    try {
      const record = await createReadRecord(ports.readJournal)(passed.projectId, upTo);
      if (record !== undefined && isOfHigherAuthority(record, passed)) return 'none';
      const draft = await composeDraft(ports)(record, passed, known);
      return await issueLicence(ports)({ draft, passed, upTo, held, cursor });
    } catch (error) {
      if (!isRule(error)) throw error;
      const isOld = JSON.stringify(held?.reason) === JSON.stringify(heldReasonOf(error));
      return isOld && !isAsked ? 'none' : holdLicence(ports)({ passed, error, held, cursor });
    }
  };
