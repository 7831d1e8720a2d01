import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { moveEndpoint, newEndpoint } from '../domain/endpoint.ts';
import { judgeUrl } from '../sending/judge-url.ts';
import { type Answer, conclude } from './conclude.ts';
import { departmentEvent } from './department-event.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { showEndpoint } from './show-endpoint.ts';

interface Command {
  readonly department: string;
  readonly url: string;
  readonly actor: Actor;
}

/**
 * Names where a department's system listens; everything that waits goes there afresh.
 * @throws DomainError `departments.not-found`, `departments.endpoint-refused` with the reason, and as `conclude`
 */
export const setEndpoint =
  (ports: DepartmentPorts) =>
  async ({ department, url, actor }: Command): Promise<Answer> => {
    refuseUnknown(ports, department);
    const verdict = judgeUrl(url, ports.rulesOf(department));
    if (verdict.kind === 'refused')
      throw new DomainError('departments.endpoint-refused', { reason: verdict.reason });
    const before = await ports.store.findEndpoint(department);
    const now = ports.clock();
    const endpoint =
      before === undefined ? newEndpoint(department, url, now) : moveEndpoint(before, url, now);
    const { host, port } = verdict.url;
    const kept = ports.newId('per');
    const outcome = await ports.commit({
      chain: countyChain,
      events: [departmentEvent('endpoint-set', actor, { department, host, port, url: kept, resumedAt: now })],
      writes: [ports.write.endpoint(endpoint)],
      extras: [ports.vault.storing(kept, { name: url })],
    });
    return conclude(outcome, { status: 200, body: showEndpoint(endpoint) });
  };
