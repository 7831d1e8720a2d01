import { describe, expect, it } from 'vitest';
import { knownError } from '../../../shared/http/problem.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

const failure = (name: string, more: object = {}): Error =>
  Object.assign(new Error('inside'), { name, ...more });

describe('an error of the inside', () => {
  it.each([
    failure('ThrottlingException'),
    failure('RequestLimitExceeded'),
    failure('TimeoutError'),
    failure('Error', { code: 'ECONNRESET' }),
    failure('ServiceUnavailable', { $fault: 'server' }),
  ])('that passes is answered as such: %s', (error) => {
    expect(knownError(error).code).toBe('service.unavailable');
  });

  it.each([
    failure('ValidationException', { $fault: 'client' }),
    failure('TypeError'),
    new DomainError('projects.undeclared'),
    'a text',
  ])('that stays is ours: %s', (error) => {
    expect(knownError(error).code).toBe('internal.error');
  });
});
