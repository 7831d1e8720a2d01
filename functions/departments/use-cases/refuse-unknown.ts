import type { DepartmentPorts } from '../department-ports.ts';
import { isOrganisation, type Party } from '../domain/party.ts';
import { partyNotFound } from '../domain/party-not-found.ts';

/** Every organisation may be a party. @throws DomainError `departments.not-found` when the county has no such department */
export const refuseUnknown = ({ departments }: Pick<DepartmentPorts, 'departments'>, party: Party): void => {
  if (!isOrganisation(party) && !Object.hasOwn(departments, party)) throw partyNotFound(party);
};
