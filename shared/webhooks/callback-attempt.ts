import type { Attempt } from '../http/attempt.ts';
import { sha256 } from '../kernel/sha256.ts';

/**
 * A callback's record of having run, kept 24 hours: the `webhook-id` of this department. The same id with the same body has
 * one effect and the same answer; with another body it is `idempotency.body-differs`. Call it with a genuine callback only.
 */
export const callbackAttempt = (department: string, webhookId: string, rawBody: string): Attempt => ({
  key: `department:${department}#callback#${webhookId}`,
  bodyHash: sha256(rawBody),
});
