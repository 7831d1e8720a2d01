import { type EndpointChange, learnFromOutcome } from '../domain/endpoint.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { DeliverPorts } from './deliver-ports.ts';
import { wakePending } from './wake-pending.ts';

type LearnPorts = Pick<DeliverPorts, 'clock' | 'store' | 'write' | 'save' | 'shout' | 'putOnQueue'>;

const judge = async (
  { store, write, save, clock }: LearnPorts,
  party: string,
  attempt: { readonly startedAt: number; readonly outcome: Outcome },
): Promise<EndpointChange['kind']> => {
  for (;;) {
    const endpoint = await store.findEndpoint(party);
    if (endpoint === undefined) return 'none';
    const change = learnFromOutcome(endpoint, attempt, clock());
    if (change.kind === 'none' || (await save(write.endpoint(change.endpoint)))) return change.kind;
  }
};

/**
 * Writes what an attempt says about the endpoint. After the success that ends a failure everything that waits follows;
 * whoever dies before has it come at its own moments.
 */
export const learn =
  (ports: LearnPorts) =>
  async (
    party: string,
    attempt: { readonly startedAt: number; readonly outcome: Outcome },
  ): Promise<void> => {
    const change = await judge(ports, party, attempt);
    if (change === 'recovered') await wakePending(ports)(party);
    if (change === 'paused') ports.shout('paused', party);
  };
