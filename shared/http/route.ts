import type { ZodMiniType } from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { ErrorCode } from '../kernel/domain-error.ts';
import type { IdempotencyWrite } from '../journal/commit-types.ts';
import type { Actor } from '../journal/event.ts';
import type { Attempt } from './attempt.ts';

export type Role =
  | 'applicant'
  | 'agent'
  | 'window'
  | 'department'
  | 'head'
  | 'reform-office'
  | 'inspector'
  | 'admin'
  | 'auditor';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may ever call: everybody, holders of one of the roles, or the bearer of an own proof (a signature, a link). */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  | { readonly kind: 'proof'; readonly proof: string };

/** The verified caller. Absent on public routes. */
export interface Caller {
  readonly user: string;
  readonly roles: readonly Role[];
  readonly organisation?: string;
  readonly department?: string;
  readonly agentFor?: string;
  readonly county: string;
  readonly client?: string;
}

/** A request as it arrived, nothing of it read. */
export interface UnreadRequest {
  readonly path: Readonly<Record<string, string | undefined>>;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

/** What an own proof shows. */
export interface Proof {
  readonly caller: Caller;
  /** Stands for `Idempotency-Key`. */
  readonly attempt?: Attempt;
  /** When it happened, as the sender signed: ISO 8601, +08:00. */
  readonly claimedAt?: string;
}

export interface RouteRequest<Body = unknown, Query = unknown, Path = unknown> {
  readonly requestId: string;
  /** Present on routes with roles. */
  readonly caller: Caller;
  /** Who is written in the journal; derived from caller. */
  readonly actor: Actor;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Present on routes that need `Idempotency-Key`: gives the record to put in the transaction, for this answer. */
  readonly once: (answer: { status: number; body: unknown }) => IdempotencyWrite;
  /** Present when the proof says so. */
  readonly claimedAt?: string;
}

export interface RouteAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One row of a context's route table. Everything but `handle` feeds `openapi.json` and `gateway.json`.
 * A POST needs `Idempotency-Key` unless `idempotency` is `none`.
 */
export interface Route<Ports> {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly summary: Bilingual;
  readonly access: Access;
  readonly parameters?: ZodMiniType;
  readonly query?: ZodMiniType;
  readonly body?: ZodMiniType;
  /** Members of the body whose numbers of persons lie in the vault. Elsewhere such a number is refused. */
  readonly personal?: readonly string[];
  readonly answer: {
    readonly status: number;
    readonly schema?: ZodMiniType;
    readonly description: Bilingual;
    /** Statuses below 400 without a body that it may answer instead, such as 304. */
    readonly also?: Readonly<Record<number, Bilingual>>;
  };
  readonly errors: readonly ErrorCode[];
  readonly idempotency?: 'none';
  readonly example?: { readonly body?: unknown; readonly answer?: unknown };
  /** Judges the proof of an `access` by proof, before anything else of the request is read. It throws when it does not hold. */
  readonly prove?: (ports: Ports) => (request: UnreadRequest) => Promise<Proof>;
  readonly handle: (ports: Ports) => (request: RouteRequest) => Promise<RouteAnswer>;
  /** Adds what no record may keep, such as a signed address, to an answer: the first and every repeated one. */
  readonly complete?: (ports: Ports) => (answer: RouteAnswer) => Promise<RouteAnswer>;
}
