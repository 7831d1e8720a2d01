import { describe, expect, it } from 'vitest';
import { readFailure } from '../../../shared/journal/read-failure.ts';

const error = (facts: object): Error => Object.assign(new Error('x'), facts);

describe('reading a failed call', () => {
  it.each([
    ['none', { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } }],
    ['none', { name: 'ProvisionedThroughputExceededException' }],
    ['none', { name: 'RequestLimitExceeded' }],
    ['unknown', { name: 'TimeoutError' }],
    ['unknown', { code: 'ECONNRESET' }],
    ['unknown', { code: 'EPIPE' }],
    ['unknown', { code: 'ECONNREFUSED' }],
    ['unknown', { message: 'socket hang up' }],
    ['unknown', { name: 'InternalServerError', $fault: 'server' }],
    ['unknown', { name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } }],
    ['unknown', { name: 'TransactionInProgressException', $metadata: { httpStatusCode: 400 } }],
    ['final', { name: 'ValidationException', $fault: 'client', $metadata: { httpStatusCode: 400 } }],
    ['final', { name: 'AccessDeniedException', $fault: 'client', $metadata: { httpStatusCode: 400 } }],
    ['final', { name: 'CredentialsProviderError' }],
  ])('%s effect: %j', (effect, facts) => {
    expect(readFailure(error(facts))).toBe(effect);
  });

  it('takes what is no error for final', () => {
    expect(readFailure('x')).toBe('final');
  });
});
