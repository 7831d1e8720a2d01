import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { moveEndpoint, newEndpoint } from '../domain/endpoint.ts';
import { namedParty, type Party } from '../domain/party.ts';
import type { EgressRules } from '../domain/egress-rules.ts';
import { judgeAddress } from '../sending/judge-address.ts';
import { type JudgedUrl, judgeUrl } from '../sending/judge-url.ts';
import { concludeParty } from './conclude-party.ts';
import { departmentEvent } from './department-event.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { showEndpoint } from './show-endpoint.ts';

interface Command {
  readonly party: Party;
  readonly url: string;
  readonly actor: Actor;
}

/** An address that stands in the URL is judged at once, those of a name at every attempt. */
const allowed = (text: string, rules: EgressRules): JudgedUrl => {
  const verdict = judgeUrl(text, rules);
  if (verdict.kind === 'refused')
    throw new DomainError('departments.endpoint-refused', { reason: verdict.reason });
  const { host, isAddress, named } = verdict.url;
  const address = isAddress ? judgeAddress(host, rules, named) : undefined;
  if (address?.kind === 'refused')
    throw new DomainError('departments.endpoint-refused', { reason: address.reason });
  return verdict.url;
};

/**
 * Names where a party's system listens; everything that waits goes there afresh.
 * @throws DomainError `departments.not-found`, `departments.endpoint-refused` with the reason, and as `concludeParty`
 */
export const setEndpoint =
  (ports: DepartmentPorts) =>
  async ({ party, url, actor }: Command): Promise<Answer> => {
    refuseUnknown(ports, party);
    const { host, port } = allowed(url, ports.rulesOf(party));
    const before = await ports.store.findEndpoint(party);
    const now = ports.clock();
    const endpoint = before === undefined ? newEndpoint(party, url, now) : moveEndpoint(before, url, now);
    const kept = ports.newId('per');
    const outcome = await ports.commit({
      chain: countyChain,
      events: [
        departmentEvent('endpoint-set', actor, {
          ...namedParty(party),
          host,
          port,
          url: kept,
          resumedAt: now,
        }),
      ],
      writes: [ports.write.endpoint(endpoint)],
      extras: [ports.vault.storing(kept, { name: url })],
    });
    return concludeParty(outcome, { status: 200, body: showEndpoint(endpoint) });
  };
