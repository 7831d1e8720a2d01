/** One measured use: service, what, how much. Units as AWS bills them. */
export interface Measure {
  readonly service:
    | 'dynamodb'
    | 'lambda'
    | 'apigateway'
    | 'sqs'
    | 's3'
    | 'states'
    | 'events'
    | 'logs'
    | 'kms'
    | 'secretsmanager';
  /** Billing line: `write-units`, `read-units`, `invocations`, `gb-milliseconds`, `requests`, `bytes` ... */
  readonly line: string;
  readonly amount: number;
  /** Function, table or queue that it is for (logical id). */
  readonly subject: string;
}

export interface UsageReport {
  readonly lines: readonly (Measure & { readonly usd: number })[];
  readonly functions: Readonly<
    Record<
      string,
      {
        readonly invocations: number;
        readonly coldStarts: number;
        readonly milliseconds: number;
        readonly errors: number;
      }
    >
  >;
  /** Invocations that ran at the same time, at most. */
  readonly mostAtOnce: number;
  readonly usd: number;
  readonly pricesOf: string;
}

export interface Usage {
  add(measure: Measure): void;
  /** So many invocations run now. */
  running(invocations: number): void;
  invocation(
    functionId: string,
    sample: { readonly milliseconds: number; readonly cold: boolean; readonly failed: boolean },
  ): void;
  report(): UsageReport;
  reset(): void;
}
