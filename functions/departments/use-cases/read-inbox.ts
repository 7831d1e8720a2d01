import type * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { ownOrganisations } from '../../../shared/kernel/standing.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { ownerMessage } from '../domain/owner-message.ts';
import { type messagesQuery, readMessages } from './read-messages.ts';

/**
 * The messages of the caller's organisation, or of the one that an agent acts for; the own one first.
 * @throws DomainError `auth.role-missing` when there is none
 */
export const readInbox =
  (ports: Pick<DepartmentPorts, 'store'>) =>
  async (caller: Caller, query: z.output<typeof messagesQuery>) => {
    const [organisation] = ownOrganisations(caller);
    if (organisation === undefined) throw new DomainError('auth.role-missing');
    return readMessages(ports, ownerMessage)(organisation, query);
  };
