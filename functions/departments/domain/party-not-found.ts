import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { isOrganisation, type Party } from './party.ts';

/** There is no such party, it has nothing of the kind, or it is not the caller's. */
export const partyNotFound = (party: Party): DomainError =>
  isOrganisation(party)
    ? new DomainError('organisations.not-found')
    : new DomainError('departments.not-found');
