import { DomainError } from '../kernel/domain-error.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { IdempotencyWrite } from '../journal/commit-types.ts';
import type { ApiPorts } from './api-ports.ts';
import type { Attempt } from './attempt.ts';
import type { Caller, RouteAnswer } from './route.ts';

/**
 * Scope and key of a command: the same key of another person, or for another resource, is another command.
 * @throws DomainError `idempotency.key-missing` unless the header holds 1 to 200 visible ASCII characters
 */
export const readAttempt = (
  header: string | undefined,
  command: { readonly caller: Caller; readonly operation: string; readonly rawBody: string },
): Attempt => {
  if (header === undefined || !/^[\x21-\x7e]{1,200}$/.test(header))
    throw new DomainError('idempotency.key-missing', {}, [
      { path: '/headers/idempotency-key', code: 'idempotency-key', message: '[\\x21-\\x7e]{1,200}' },
    ]);
  const { user, organisation, agentFor } = command.caller;
  const who = [user, organisation ?? '', agentFor ?? ''].map(encodeURIComponent).join('|');
  const bodyHash = sha256(command.rawBody);
  return { key: `${who}#${command.operation}#${header}`, bodyHash };
};

/**
 * The answer of an earlier run of the same command, if there was one.
 * @throws DomainError `idempotency.body-differs`
 */
export const findEarlierAnswer = async (
  { key, bodyHash }: Attempt,
  { idempotency }: Pick<ApiPorts, 'idempotency'>,
): Promise<RouteAnswer | undefined> => {
  const earlier = await idempotency.find(key, bodyHash);
  if (earlier === undefined) return undefined;
  if (earlier.kind === 'body-differs') throw new DomainError('idempotency.body-differs');
  return { ...earlier.answer, headers: { 'Idempotency-Replayed': 'true' } };
};

/** Makes the record that goes into the command's transaction. */
export const onceOf =
  (attempt: Attempt | undefined) =>
  (answer: IdempotencyWrite['answer']): IdempotencyWrite => {
    if (attempt === undefined) throw new Error('this route has no idempotency key');
    return { ...attempt, answer: { status: answer.status, body: JSON.parse(JSON.stringify(answer.body)) } };
  };
