/**
 * Where faults can strike. `call`: a request of a function to a service, named `<service>:<Action>`.
 * `event`: a delivery to a function, named `<source>-><logical id of the function>`, source one of
 * stream, sqs, gateway, rule, schedule, authoriser, lambda.
 */
export type FaultPoint = 'call' | 'event';

export type FaultEffect =
  | 'drop-before' // the call never reaches the service: the connection ends without an answer
  | 'drop-after' // the service acts, the answer is lost
  | 'delay' // `milliseconds` of virtual (event) or real (call) time
  | 'double' // done twice, the second answer is returned
  | 'fail-before' // `error` is answered and nothing is done
  | 'fail-after' // done, then `error` is answered
  | 'conflict' // dynamodb only: TransactionCanceledException with TransactionConflict for each item, nothing done
  | 'kill-before' // the calling worker is terminated before the service acts
  | 'kill-after'; // the calling worker is terminated after the service acted

export interface FaultRule {
  readonly id: string;
  readonly point: FaultPoint;
  /** Exact name, or a prefix ending in `*`. */
  readonly name: string;
  /** Logical id (or a prefix ending in `*`) of the function that calls. Any when absent. */
  readonly caller?: string;
  /** Text that the serialised request must contain. */
  readonly contains?: string;
  readonly effect: FaultEffect;
  /** Error code answered by fail-*: default InternalServerError with status 500. */
  readonly error?: string;
  readonly milliseconds?: number;
  /** Matches passed over before the first hit. Default 0. */
  readonly skip?: number;
  /** Hits after which the rule rests. Default 1. */
  readonly times?: number;
  /** 0..1 with `seed`: a hit by chance, repeatable. Default 1. */
  readonly probability?: number;
  readonly seed?: number;
}

export interface FaultHit extends FaultRule {
  readonly hits: number;
  readonly matches: number;
}

export interface FaultQuestion {
  readonly point: FaultPoint;
  readonly name: string;
  readonly caller: string | undefined;
  /** Read only by a rule that names what it must contain. */
  readonly text: string;
}

/** A call or an event that passed by, whether a rule struck it or not. */
export interface HeardPoint {
  readonly point: FaultPoint;
  readonly name: string;
  readonly caller: string | undefined;
  readonly times: number;
}

export interface Faults {
  add(rule: FaultRule): void;
  /** Removes every rule and forgets what was heard. */
  clear(): void;
  list(): readonly FaultHit[];
  /** Where faults could have struck since the last `clear`. */
  heard(): readonly HeardPoint[];
  /** The rule that strikes now, counted as hit, or undefined. */
  strike(question: FaultQuestion): FaultRule | undefined;
}
