import type { RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { addKey } from '../domain/add-key.ts';
import { judgeRotation } from '../domain/rotation.ts';
import { concludeParty } from './conclude-party.ts';
import { departmentEvent } from './department-event.ts';
import { refuseUnknown } from './refuse-unknown.ts';

interface Command {
  readonly department: string;
  readonly actor: Actor;
  readonly once: RouteRequest['once'];
}

/**
 * A new key for a department; the older ones live 24 hours more. Written to the secret without effect, recorded, then
 * put into force, then shown: a key that was not shown does not count, one that counts is on record. The secret is in
 * no event and in no stored answer, so a repeated request is answered without it.
 * @throws DomainError `departments.not-found`, `departments.keys-too-many`, and as `concludeParty`
 */
export const addDepartmentKey =
  (ports: DepartmentPorts) =>
  async ({ department, actor, once }: Command): Promise<Answer> => {
    refuseUnknown(ports, department);
    const { clock, store, keys, write, commit } = ports;
    const [last, { ring, versionId }] = await Promise.all([store.findRotation(), keys.read()]);
    const now = clock();
    const standing = judgeRotation(last, versionId, now);
    if (standing.kind === 'under-way') throw new DomainError('departments.version-stale');
    const key = ports.makeKey();
    const secretVersionId = await keys.add(addKey(ring, department, key, now));
    const { keyId, secret } = key;
    const rotation = { version: (last?.version ?? 0) + 1, keyId, secretVersionId, addedAt: now };
    const lapsed = standing.kind === 'lapsed' ? standing.keyId : undefined;
    const stored = { status: 201, body: { keyId } };
    const outcome = await commit({
      chain: countyChain,
      events: [
        departmentEvent('department-key-added', actor, {
          department,
          keyId,
          lapsed,
          secretVersionId,
          addedAt: now,
        }),
      ],
      writes: [write.rotation(rotation)],
      idempotency: once(stored),
    });
    if (outcome.kind !== 'committed') return concludeParty(outcome, stored);
    if (!(await keys.makeCurrent(secretVersionId, versionId)))
      throw new DomainError('departments.version-stale');
    return { status: 201, body: { keyId, secret } };
  };
