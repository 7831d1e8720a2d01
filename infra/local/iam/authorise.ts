import type { Principal } from './identities.ts';

export interface AccessQuestion {
  readonly principal: Principal;
  /** As IAM names it: `dynamodb:PutItem`, `sqs:SendMessage`, `lambda:InvokeFunction`. */
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request, lower-cased: `dynamodb:leadingkeys`, `aws:sourcearn`, `s3:prefix` ... */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

export type AccessDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'explicit-deny' | 'no-allow'; readonly message: string };

/**
 * Decides as AWS does: an explicit Deny wins, then any Allow of the identity's policies or of the resource's own
 * policy (queue, bucket, key, Lambda permission), else no. Every question is written in the ledger.
 */
export type Authorise = (question: AccessQuestion) => AccessDecision;
