import { isDeepStrictEqual } from 'node:util';
import { restoreApprovals } from '../../functions/approvals/recovery/restore-approvals.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { countyChain } from '../../shared/journal/keys.ts';
import { readChain } from '../../shared/journal/restore-chain.ts';
import type { InMemoryApprovals } from './in-memory-approvals.ts';
import { keptState, restoredState, type State } from './restored-state.ts';

/** Written anew by executions and asked for again; facts that were kept are those of some event before the last. */
const notRebuilt = /^TOKEN#|^LINK#| FACTS$/;

const without = (state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([key]) => !notRebuilt.test(key)));

/** What the context keeps, and what would be rebuilt of it from the journal alone. */
export const restoredApprovals = async (
  { ports, journal, client, table }: InMemoryApprovals,
  ...projects: readonly string[]
): Promise<{
  readonly kept: State;
  readonly rebuilt: State;
  readonly facts: State;
  readonly cursors: State;
}> => {
  const { clock, days, calendar, outages, consultations } = ports;
  const restore = restoreApprovals({
    clock,
    table,
    county: days.county,
    readCounty: () => readChain(journal.read, countyChain),
    calendar,
    outages,
    consultations,
    rendezvous: createCursorStore(client, table, 'approvals-rendezvous'),
    starter: createCursorStore(client, table, 'approvals-starter'),
  });
  const { state, cursors } = await restoredState(journal, restore, [countyChain, ...projects]);
  const facts = Object.entries(state).filter(([key]) => key.endsWith(' FACTS'));
  return {
    kept: without(keptState(journal)),
    rebuilt: without(state),
    facts: Object.fromEntries(facts),
    cursors,
  };
};

/** Items that are not as they are kept, by key, and the types of event that the journal does not tell. */
export const recoveryFaults = async (
  api: InMemoryApprovals,
  projectId: string,
  ...types: readonly string[]
): Promise<Readonly<Record<string, unknown>>> => {
  const { kept, rebuilt } = await restoredApprovals(api, projectId);
  const told = new Set((await api.journal.events(projectId)).map(({ event }) => event.type));
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(rebuilt)])];
  const differing = keys.filter((key) => !isDeepStrictEqual(kept[key], rebuilt[key]));
  return Object.fromEntries([
    ...differing.map((key) => [key, { kept: kept[key], rebuilt: rebuilt[key] }]),
    ...types.filter((type) => !told.has(type)).map((type) => [type, 'is not told']),
  ]);
};
