export type SignatureProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'incomplete'; readonly message: string; readonly form?: 'header' | 'query' }
  | { readonly kind: 'scope'; readonly message: string }
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'wrong-token' }
  | { readonly kind: 'wrong'; readonly message?: string };

export interface SignatureError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

const ofS3 = (problem: SignatureProblem): SignatureError => {
  switch (problem.kind) {
    case 'missing':
      return { status: 403, code: 'AccessDenied', message: 'Access Denied' };
    case 'incomplete':
      return {
        status: 400,
        code:
          problem.form === 'header' ? 'AuthorizationHeaderMalformed' : 'AuthorizationQueryParametersError',
        message: problem.message,
      };
    case 'scope':
      return { status: 400, code: 'AuthorizationHeaderMalformed', message: problem.message };
    case 'unknown-key':
      return {
        status: 403,
        code: 'InvalidAccessKeyId',
        message: 'The AWS Access Key Id you provided does not exist in our records.',
      };
    case 'wrong-token':
      return {
        status: 400,
        code: 'InvalidToken',
        message: 'The provided token is malformed or otherwise invalid.',
      };
    case 'wrong':
      return { status: 403, code: 'SignatureDoesNotMatch', message: problem.message ?? mismatch };
    default:
      return problem satisfies never;
  }
};

const ofOthers = (problem: SignatureProblem): SignatureError => {
  switch (problem.kind) {
    case 'missing':
      return {
        status: 400,
        code: 'MissingAuthenticationTokenException',
        message: 'Request is missing Authentication Token',
      };
    case 'incomplete':
      return { status: 400, code: 'IncompleteSignatureException', message: problem.message };
    case 'scope':
      return { status: 400, code: 'InvalidSignatureException', message: problem.message };
    case 'unknown-key':
    case 'wrong-token':
      return {
        status: 400,
        code: 'UnrecognizedClientException',
        message: 'The security token included in the request is invalid.',
      };
    case 'wrong':
      return { status: 400, code: 'InvalidSignatureException', message: problem.message ?? mismatch };
    default:
      return problem satisfies never;
  }
};

/** The error as the service with this scope name answers it. */
export const signatureError = (service: string, problem: SignatureProblem): SignatureError =>
  service === 's3' ? ofS3(problem) : ofOthers(problem);
