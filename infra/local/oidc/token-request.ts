/** A scenario's `as`. Roles and identity of a fictional person. */
export interface TokenRequest {
  readonly role?: string;
  readonly roles?: readonly string[];
  readonly organisation?: string;
  readonly department?: string;
  readonly user?: string;
  readonly agentFor?: string;
  readonly county?: string;
}
