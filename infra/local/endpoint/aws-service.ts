import type { Principal } from '../iam/identities.ts';

/** A request to an AWS service, whose signature has been verified. */
export interface AwsRequest {
  readonly requestId: string;
  readonly method: string;
  /** As sent: not decoded. */
  readonly path: string;
  readonly rawQuery: string;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly principal: Principal;
}

export interface AwsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * An emulated service. The endpoint verifies the SigV4 signature (service name in the credential scope), strikes
 * faults on `actionOf(request)`, sets Date and x-amzn-RequestId on the answer; the service asks `cloud.authorise`.
 */
export interface AwsService {
  /** Name in the SigV4 credential scope: dynamodb, sqs, s3, states. */
  readonly name: string;
  actionOf(request: Omit<AwsRequest, 'principal'>): string;
  handle(request: AwsRequest): Promise<AwsAnswer>;
  /** The error in the service's own protocol. */
  refusal(status: number, code: string, message: string): AwsAnswer;
  /** The answer of a request that lost against another at the same moment (fault `conflict`); absent where there is none. */
  conflict?(request: AwsRequest): AwsAnswer;
  /** Empties the service's state (`/_local/reset`). */
  reset(): Promise<void>;
  close(): Promise<void>;
}
