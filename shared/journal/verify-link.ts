import { canonicalText } from './canonical-text.ts';
import type { StoredEvent } from './event-item.ts';
import { linkHash, type Head } from './hash-chain.ts';
import { eventKey } from './keys.ts';

/** `attributes`: the item says otherwise than its body; `body`: no canonical text; `hash`: not what the chain gives. */
export type LinkFault = 'gap' | 'body' | 'attributes' | 'hash';

const parse = (body: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return canonicalText(value) === body ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

/** What is wrong with an event that should follow `previous` in a chain; undefined when nothing is. */
export const linkFault = (chain: string, previous: Head, stored: StoredEvent): LinkFault | undefined => {
  const number = previous.number + 1;
  if (stored.key !== eventKey(chain, number).SK) return 'gap';
  if (linkHash(previous.hash, stored.body) !== stored.hash) return 'hash';
  const body = parse(stored.body);
  if (body === undefined) return 'body';
  const agrees =
    stored.number === number &&
    body['number'] === number &&
    stored.project === chain &&
    body['project'] === chain &&
    body['type'] === stored.type &&
    body['recordedAt'] === stored.recordedAt;
  return agrees ? undefined : 'attributes';
};
