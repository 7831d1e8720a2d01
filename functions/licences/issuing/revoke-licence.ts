import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { IssuerPorts } from './issuer-ports.ts';

/** A case was revoked: its licence is valid no more, and what it was owed is owed no more. */
export const revokeLicence =
  ({ store, write }: Pick<IssuerPorts, 'store' | 'write'>) =>
  async ({
    type,
    project,
    case: caseId,
    effectiveAt,
  }: JournalEvent): Promise<readonly TransactWriteItem[]> => {
    if (type !== 'case-revoked') return [];
    const { licences, held } = await store.readProject(project);
    const issued = licences.filter(({ licence }) => licence.caseId === caseId);
    const owed = held.filter((one) => one.caseId === caseId);
    return [
      ...issued.map((record) => write.revoked({ ...record, revokedAt: effectiveAt })),
      ...owed.map((one) => write.release(one).write),
    ];
  };
