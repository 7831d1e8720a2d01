import type { Proof, UnreadRequest } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { callbackAttempt } from '../../../shared/webhooks/callback-attempt.ts';
import { judgeCallback } from '../../../shared/webhooks/judge-callback.ts';
import { type KeyRing, livingKeys } from '../../../shared/webhooks/key-ring.ts';
import { fitsSignature } from '../../../shared/webhooks/webhook-signature.ts';
import type { CallbackPorts } from '../approval-ports.ts';

const judge = judgeCallback({ fits: fitsSignature });

/**
 * Whose callback it is, by its signature. A department's system acts with the rights of its department.
 * @throws DomainError `auth.signature-missing`, `auth.signature-invalid`, `auth.signature-expired`
 */
export const proveCallback =
  ({ clock, county, keys }: CallbackPorts) =>
  async ({ path, headers, rawBody }: UnreadRequest): Promise<Proof> => {
    const department = path['department'] ?? '';
    const judgeBy = (ring: KeyRing) => {
      const now = clock();
      return judge({ headers, rawBody }, livingKeys(ring, department, now), now);
    };
    let verdict = judgeBy(await keys.read());
    if (verdict.kind === 'refused' && verdict.fitsNoKey) {
      const ring = await keys.readAgain();
      if (ring !== undefined) verdict = judgeBy(ring);
    }
    if (verdict.kind === 'refused') throw new DomainError(verdict.code);
    const system = `department:${department}`;
    return {
      caller: { user: system, client: system, roles: ['department'], department, county },
      attempt: callbackAttempt(department, verdict.webhookId, rawBody),
      claimedAt: shanghaiIso(verdict.claimedAt),
    };
  };
