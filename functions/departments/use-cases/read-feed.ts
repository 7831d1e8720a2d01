import type * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { departmentMessage } from '../domain/department-message.ts';
import { type messagesQuery, readMessages } from './read-messages.ts';

/** The messages of the caller's own department. @throws DomainError `auth.role-missing` when it has none */
export const readFeed =
  (ports: Pick<DepartmentPorts, 'store'>) =>
  async ({ department }: Caller, query: z.output<typeof messagesQuery>) => {
    if (department === undefined) throw new DomainError('auth.role-missing');
    return readMessages(ports, departmentMessage)(department, query);
  };
