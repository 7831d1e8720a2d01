import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { LicenceRecord } from '../domain/licence-record.ts';
import { mayReadLicence } from '../domain/standing.ts';
import type { LicencePorts } from '../licence-ports.ts';

/** @throws DomainError `licences.not-found` when there is none, or it is not the caller's */
export const openLicence =
  ({ store }: Pick<LicencePorts, 'store'>) =>
  async (caller: Caller, licenceId: string): Promise<LicenceRecord> => {
    const record = await store.findLicence(licenceId);
    const isReadable =
      record !== undefined &&
      mayReadLicence(caller, {
        holder: record.licence.holder.creditCode,
        department: record.department,
      });
    if (!isReadable) throw new DomainError('licences.not-found');
    return record;
  };
