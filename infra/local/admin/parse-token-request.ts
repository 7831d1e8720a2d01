import type { TokenRequest } from '../oidc/token-request.ts';
import { isRecord } from '../template/as-record.ts';
import { AdminError } from './admin-answer.ts';

const texts = ['role', 'organisation', 'department', 'user', 'agentFor', 'county'];

/** A scenario's `as`. @throws AdminError naming the field that is wrong. */
export const parseTokenRequest = (value: unknown): TokenRequest => {
  if (!isRecord(value)) throw new AdminError(400, 'as: not an object');
  for (const [key, item] of Object.entries(value)) {
    if (key === 'roles') {
      if (!Array.isArray(item) || !item.every((role) => typeof role === 'string'))
        throw new AdminError(400, 'as: roles is not a list of texts');
    } else if (!texts.includes(key)) throw new AdminError(400, `as: unknown field ${key}`);
    else if (typeof item !== 'string') throw new AdminError(400, `as: ${key} is not a text`);
  }
  return value;
};
