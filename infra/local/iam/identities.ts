/** Who signs. A function acts by its role; a service acts by its principal; `operator` is the account itself (tests, seeding). */
export type Principal =
  | { readonly kind: 'function'; readonly functionId: string; readonly roleId: string; readonly arn: string }
  | { readonly kind: 'role'; readonly roleId: string; readonly arn: string }
  | { readonly kind: 'service'; readonly service: string; readonly sourceArn: string }
  | { readonly kind: 'operator' };

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface Identities {
  /** Fresh random credentials of the function's role at each call: one per worker, so that a caller can be told apart. */
  ofFunction(functionId: string): Credentials;
  /** Credentials of the account itself: everything allowed, nothing counted in the ledger. */
  readonly operator: Credentials;
  find(accessKeyId: string): { readonly principal: Principal; readonly credentials: Credentials } | undefined;
  /** The principal by which an event source mapping or the service behind a function polls: the function's role. */
  principalOfFunction(functionId: string): Principal;
  /**
   * The role that a service assumes (a schedule's, a rule target's), by ARN.
   * @throws Error when the template has no such role or its trust policy does not let the service in.
   */
  principalOfRole(roleArn: string, service: string): Principal;
}
