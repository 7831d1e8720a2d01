interface Failure {
  readonly name: string;
  readonly code?: string;
  readonly $fault?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const throttled = [
  'ThrottlingException',
  'ThrottlingError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
];

const unanswered = ['TimeoutError', 'AbortError', 'TransactionInProgressException', 'InternalServerError'];
const unreachable = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)/;

/**
 * What a failed call says about its effect, after the SDK's own retries: `none` it had no effect and may be tried
 * again, `unknown` it may have had one, `final` trying again changes nothing.
 */
export const readFailure = (error: unknown): 'none' | 'unknown' | 'final' => {
  if (!(error instanceof Error)) return 'final';
  const { name, code = '', $fault, $metadata }: Failure = error;
  if (throttled.includes(name)) return 'none';
  if (unanswered.includes(name) || unreachable.test(code) || /socket hang up/i.test(error.message))
    return 'unknown';
  return $fault === 'server' || ($metadata?.httpStatusCode ?? 0) >= 500 ? 'unknown' : 'final';
};
