import {
  TransactWriteItemsCommand,
  TransactionCanceledException,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { Clock } from '../kernel/clock.ts';
import type { NewId } from '../kernel/new-id.ts';
import { shanghaiIso } from '../kernel/shanghai-time.ts';
import { backOff, tries } from './back-off.ts';
import type { Command, Commit, CommitOutcome } from './commit-types.ts';
import { emptyHead } from './hash-chain.ts';
import { createReadLast } from './last.ts';
import { linkEvents, type IdentifiedEvent } from './link-events.ts';
import { createReadJournal } from './read.ts';
import { readCancellation } from './read-cancellation.ts';
import { readFailure } from './read-failure.ts';
import { composeTransaction, type Tables, type Transaction } from './transaction.ts';

export interface CommitPorts extends Tables {
  readonly client: DynamoDBClient;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 <= x < 1. */
  readonly random: () => number;
  /** Told before each retry. */
  readonly onRetry?: (retry: number) => void;
}

type Lost = Extract<CommitOutcome, { kind: 'lost' }>;

/** A command on its way. */
interface Run {
  readonly command: Command;
  readonly events: readonly IdentifiedEvent[];
  /** The number at which the first event may lie already, or still arrive: an answer was lost. */
  readonly open: number | undefined;
  readonly retry: number;
}

type Step =
  | { readonly kind: 'done'; readonly outcome: CommitOutcome }
  | { readonly kind: 'again'; readonly open: number | undefined; readonly lost?: Lost };

const done = (outcome: CommitOutcome): Step => ({ kind: 'done', outcome });

const committed = (firstNumber: number, { events }: Pick<Run, 'events'>): CommitOutcome => ({
  kind: 'committed',
  firstNumber,
  lastNumber: firstNumber + events.length - 1,
});

const goneOn = ({ seen, writes: [write] }: Command, head: number): Lost | undefined =>
  seen === undefined || write === undefined || head <= seen
    ? undefined
    : { kind: 'lost', write, found: undefined };

const refuseOddCommand = ({ chain, events, seen, writes }: Command): void => {
  if (seen !== undefined && writes.length === 0)
    throw new TypeError('a command that can be outrun writes a state');
  if (events.length === 0) throw new TypeError('a command writes at least one event');
  if (events.some(({ project }) => project !== chain))
    throw new TypeError(`an event outside its chain ${chain}`);
};

/**
 * Writes a command's state, events and idempotency record in one transaction, or nothing.
 * Contention and lost answers are dealt with inside: 8 tries with full jitter, an event is never doubled or skipped.
 * Throws `journal.event-too-large` (64 KiB), `journal.command-too-large` (100 items, 4 MB) and what DynamoDB refuses.
 */
export const createCommit = (ports: CommitPorts): Commit => {
  const { client, clock, tableName } = ports;
  const readLast = createReadLast(client, tableName);
  const read = createReadJournal(client, tableName);

  const isWritten = async ({ command, events }: Run, number: number): Promise<boolean> => {
    const page = await read(command.chain, number - 1, 1);
    return page.events[0]?.event.id === events[0]?.id;
  };

  const send = async (run: Run, transaction: Transaction, first: number): Promise<Step> => {
    const ClientRequestToken = `${run.events[0]?.id}-${run.retry}`;
    try {
      await client.send(
        new TransactWriteItemsCommand({ TransactItems: [...transaction.items], ClientRequestToken }),
      );
      return done(committed(first, run));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) {
        if (readFailure(error) === 'unknown') return { kind: 'again', open: first };
        throw error;
      }
      const meaning = readCancellation(transaction, error.CancellationReasons ?? []);
      if (meaning.kind === 'ours') return done(committed(first, run));
      if (meaning.kind === 'refused') throw error;
      return meaning.kind === 'contended' ? { ...meaning, kind: 'again', open: run.open } : done(meaning);
    }
  };

  const attempt = async (run: Run): Promise<Step> => {
    try {
      const isNew = run.command.begins === true && run.retry === 0;
      const head = isNew ? emptyHead : await readLast(run.command.chain);
      // Only after the head: below it the open number is decided, at it this try competes for the same number.
      const isDecided = run.open !== undefined && head.number >= run.open;
      if (isDecided && (await isWritten(run, run.open))) return done(committed(run.open, run));
      const outrun = goneOn(run.command, head.number);
      if (outrun !== undefined) return done(outrun);
      const now = clock();
      const events = linkEvents(head, shanghaiIso(now), run.events);
      const transaction = composeTransaction(ports, run.command, events, now);
      return await send(isDecided ? { ...run, open: undefined } : run, transaction, head.number + 1);
    } catch (error) {
      if (readFailure(error) === 'final') throw error;
      return { kind: 'again', open: run.open };
    }
  };

  return async (command) => {
    refuseOddCommand(command);
    const events = command.events.map((event) => ({ id: ports.newId('evt'), event }));
    let step: Extract<Step, { kind: 'again' }> = { kind: 'again', open: undefined };
    for (let retry = 0; retry < tries; retry += 1) {
      if (retry > 0) {
        ports.onRetry?.(retry);
        await ports.sleep(backOff(retry, ports.random));
      }
      const next = await attempt({ command, events, open: step.open, retry });
      if (next.kind === 'done') return next.outcome;
      step = next;
    }
    const run: Run = { command, events, open: step.open, retry: tries };
    if (run.open !== undefined && (await isWritten(run, run.open))) return committed(run.open, run);
    return step.lost ?? { kind: 'busy' };
  };
};
