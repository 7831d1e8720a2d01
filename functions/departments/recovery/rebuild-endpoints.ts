import { endpointResumed, endpointSet } from '../../../shared/contracts/department-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import {
  type Endpoint,
  moveEndpoint,
  newEndpoint,
  resumeEndpoint,
  seededEndpoint,
} from '../domain/endpoint.ts';
import { partyIn } from '../domain/party.ts';
import type { KnownDepartments } from '../domain/known-department.ts';

/** An endpoint, and where its whole address lies in the vault. */
export interface RebuiltEndpoint {
  readonly endpoint: Endpoint;
  readonly urlIn: string | undefined;
}

type Endpoints = ReadonlyMap<string, RebuiltEndpoint>;

const next = (
  known: KnownDepartments,
  before: Endpoints,
  { type, data, recordedAt }: JournalEvent,
): Endpoints => {
  const recorded = Date.parse(recordedAt);
  const party = partyIn(data);
  if (party === undefined) return before;
  if (type === 'endpoint-set') {
    const { host, port, url: urlIn, resumedAt = recorded } = endpointSet.parse(data);
    const found = before.get(party)?.endpoint;
    const url = `https://${host}:${port}/`;
    const endpoint =
      found === undefined ? newEndpoint(party, url, resumedAt) : moveEndpoint(found, url, resumedAt);
    return new Map([...before, [party, { endpoint, urlIn }]]);
  }
  if (type === 'endpoint-resumed') {
    const { resumedAt = recorded } = endpointResumed.parse(data);
    const seed = known[party]?.endpoint;
    const found =
      before.get(party) ??
      (seed === undefined ? undefined : { endpoint: seededEndpoint(party, seed), urlIn: undefined });
    if (found === undefined) return before;
    return new Map([...before, [party, { ...found, endpoint: resumeEndpoint(found.endpoint, resumedAt) }]]);
  }
  return before;
};

/** The endpoints that were set or resumed. How well they answer is learnt anew. */
export const rebuildEndpoints = (
  chain: readonly JournalEvent[],
  known: KnownDepartments,
): readonly RebuiltEndpoint[] => [
  ...chain.reduce<Endpoints>((before, event) => next(known, before, event), new Map()).values(),
];
