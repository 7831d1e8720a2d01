import { createHmac } from 'node:crypto';
import type { SigningKey } from '../../../shared/webhooks/key-ring.ts';
import type { Party } from '../domain/party.ts';
import { keyIdOf } from './make-signing-key.ts';

/** The key of an organisation and a generation: HMAC-SHA256 by the county's master key. Nobody stores it. */
export const deriveKey = (
  master: string,
  party: Party,
  generation: number,
): Pick<SigningKey, 'keyId' | 'secret'> => {
  const digest = createHmac('sha256', master).update(`webhook key\n${party}\n${generation}`).digest('base64');
  const secret = `whsec_${digest}`;
  return { keyId: keyIdOf(secret), secret };
};
