import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CasePorts } from '../approval-ports.ts';
import { caseKey } from '../keys.ts';
import { applicationCases } from './application-cases.ts';
import { createBeginPeriods } from './begin-periods.ts';
import { bringsFacts, createFoldFacts } from './fold-facts.ts';
import { createMarkMore } from './mark-more.ts';
import type { PlanPorts } from './plan.ts';
import { createRemind } from './remind.ts';
import { renewApplication } from './renew-application.ts';
import type { RendezvousPorts } from './rendezvous-ports.ts';
import { createTokenStore, forgettingToken } from './token-store.ts';
import { canWake, createWake } from './wake.ts';
import { settleCase, watchCase } from './watch-case.ts';

interface Edge {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly signal: RendezvousPorts['signal'];
  /** Brings the calendar up to date, before days are counted. */
  readonly refresh: () => Promise<void>;
}

export interface Rendezvous {
  readonly steps: RendezvousPorts & PlanPorts;
  /** Which events have an effect, and the effect of one, for the follower. */
  readonly concerns: (event: JournalEvent) => boolean;
  readonly apply: (
    linked: LinkedEvent,
    cursor: StateWrite,
    rest: readonly LinkedEvent[],
  ) => Promise<readonly TransactWriteItem[]>;
}

/** Where the workflow and the cases meet: the steps of the machine and the consumer that signals, one function. */
export const createRendezvous = (
  ports: CasePorts,
  { client, tableName, signal, refresh }: Edge,
): Rendezvous => {
  const { store, write, clock } = ports;
  const tokens = createTokenStore(client, tableName, clock, async (caseId) => {
    const place = await store.findPlace(caseId);
    if (place === undefined) throw new DomainError('cases.not-found');
    return caseKey(place.projectId, place.scope, caseId);
  });
  const reads = applicationCases(ports);
  const forgetting = (caseId: string, token: string): TransactWriteItem => ({
    Update: forgettingToken(tableName, caseId, token),
  });
  const wake = createWake({ tokens, signal, forgetting, ...reads });
  const remind = createRemind(tableName);
  const beginPeriods = createBeginPeriods(ports);
  const markMore = createMarkMore(ports);
  const foldFacts = createFoldFacts({
    findFacts: store.findFacts,
    writeFacts: write.facts,
    readJournal: ports.readJournal,
  });
  return {
    steps: {
      clock,
      tokens,
      signal,
      watch: watchCase(ports),
      settle: settleCase(ports),
      renew: renewApplication(ports),
      openCases: reads.openCases,
    },
    // periods begin, reviews are marked and reminders are sent in cases
    concerns: (event) => bringsFacts(event) || canWake(event),
    apply: async (linked, _cursor, rest) => {
      const facts = await foldFacts(linked, rest);
      if (!canWake(linked.event)) return facts;
      await refresh();
      await beginPeriods(linked);
      await markMore(linked);
      return [...facts, ...(await wake(linked)), ...remind(linked)];
    },
  };
};
