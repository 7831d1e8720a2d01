import type { DepartmentPorts } from '../department-ports.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { Party } from '../domain/party.ts';
import { partyNotFound } from '../domain/party-not-found.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** @throws DomainError as `partyNotFound`, also when the party has no endpoint */
export const readEndpoint =
  (ports: Pick<DepartmentPorts, 'departments' | 'store'>) =>
  async (party: Party): Promise<Endpoint> => {
    refuseUnknown(ports, party);
    const endpoint = await ports.store.findEndpoint(party);
    if (endpoint === undefined) throw partyNotFound(party);
    return endpoint;
  };
