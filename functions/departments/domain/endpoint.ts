import type { Outcome } from './outcome.ts';
import { judgeOutcome } from './outcome.ts';

/** Where a party's system listens. Moments are milliseconds since the epoch. */
export interface Endpoint {
  readonly party: string;
  readonly url: string;
  readonly state: 'open' | 'paused';
  /** First failure since the last success. */
  readonly failingSince?: number;
  /** Success that ended a failure: what waits follows at once. */
  readonly recoveredAt?: number;
  /** Named anew or resumed: what waits begins its schedule afresh. */
  readonly resumedAt?: number;
  readonly pausedAt?: number;
  readonly version: number;
}

/** What an attempt did to the endpoint. Unchanged outcomes write nothing. */
export type EndpointChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'failing'; readonly endpoint: Endpoint }
  /** Wake everything that waits for this endpoint. */
  | { readonly kind: 'recovered'; readonly endpoint: Endpoint }
  /** Raise the alarm. */
  | { readonly kind: 'paused'; readonly endpoint: Endpoint };

export const newEndpoint = (party: string, url: string, now: number): Endpoint => ({
  party,
  url,
  state: 'open',
  resumedAt: now,
  version: 1,
});

/** `startedAt` of the attempt: one that began before the endpoint was named anew or resumed says nothing about it. */
export const learnFromOutcome = (
  endpoint: Endpoint,
  attempt: { readonly startedAt: number; readonly outcome: Outcome },
  now: number,
): EndpointChange => {
  const { failingSince, ...healthy } = endpoint;
  const version = endpoint.version + 1;
  if (attempt.startedAt < (endpoint.resumedAt ?? 0) || endpoint.state === 'paused') return { kind: 'none' };
  switch (judgeOutcome(attempt.outcome)) {
    case 'done':
      if (failingSince === undefined) return { kind: 'none' };
      return { kind: 'recovered', endpoint: { ...healthy, recoveredAt: now, version } };
    case 'retry':
      if (failingSince !== undefined) return { kind: 'none' };
      return { kind: 'failing', endpoint: { ...endpoint, failingSince: now, version } };
    case 'pause':
      return { kind: 'paused', endpoint: { ...endpoint, state: 'paused', pausedAt: now, version } };
  }
};

/** Opens a paused endpoint, or an open one again: everything that waits begins afresh. */
export const resumeEndpoint = (endpoint: Endpoint, now: number): Endpoint => {
  const { failingSince: _failing, pausedAt: _paused, ...rest } = endpoint;
  return { ...rest, state: 'open', resumedAt: now, version: endpoint.version + 1 };
};

/** Another address: open, and everything that waits goes there afresh. */
export const moveEndpoint = (endpoint: Endpoint, url: string, now: number): Endpoint => ({
  ...resumeEndpoint(endpoint, now),
  url,
});

/** The endpoint that the county file names, until somebody sets one. */
export const seededEndpoint = (party: string, url: string): Endpoint => ({
  ...newEndpoint(party, url, 0),
  version: 0,
});
