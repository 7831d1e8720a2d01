export interface FailureDetails {
  /** A missed heartbeat: reported as States.Timeout, matched by States.HeartbeatTimeout too. */
  readonly heartbeat?: boolean;
  /** Field whose expression failed. */
  readonly location?: string;
}

/** An error that a state reports: a name for Retry and Catch, and a cause for people. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  readonly error: string | undefined;
  readonly reason: string | undefined;
  readonly heartbeat: boolean;
  readonly location: string | undefined;

  constructor(error: string | undefined, reason: string | undefined, details: FailureDetails = {}) {
    super(`${error ?? 'no error name'}: ${reason ?? ''}`);
    this.error = error;
    this.reason = reason;
    this.heartbeat = details.heartbeat ?? false;
    this.location = details.location;
  }
}
