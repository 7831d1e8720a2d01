// long: everything that a commit promises in one place
import type { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { createCommit } from '../../../shared/journal/commit.ts';
import type { IdempotencyWrite, StateWrite } from '../../../shared/journal/commit-types.ts';
import { createFindRepetition } from '../../../shared/journal/find-repetition.ts';
import { aCommand, anEvent, aProject } from '../../builders/events.ts';
import { commitBench } from './commit-bench.ts';

const once = (facts: Partial<IdempotencyWrite> = {}): IdempotencyWrite => ({
  key: 'applicant-1#POST /projects#k1',
  bodyHash: 'a'.repeat(64),
  answer: { status: 201, body: { projectId: aProject } },
  ...facts,
});

const state = (version: number): StateWrite => ({
  subject: `project ${aProject}`,
  whenLost: 'stale',
  write: {
    Put: {
      TableName: 'projects',
      Item: { PK: { S: 'P' }, SK: { S: 'P' }, version: { N: String(version) }, name: { S: '厂房' } },
      ConditionExpression: version === 1 ? 'attribute_not_exists(PK)' : 'version = :before',
      ...(version > 1 && { ExpressionAttributeValues: { ':before': { N: String(version - 1) } } }),
    },
  },
});

describe('commit', () => {
  it('is lost when the chain has gone on since the event that the command was decided on', async () => {
    const { ports, read } = commitBench();
    const commit = createCommit(ports);
    await commit(aCommand());
    const late = aCommand({ writes: [state(1)], seen: 0 });
    expect(await commit(late)).toMatchObject({ kind: 'lost', write: { subject: `project ${aProject}` } });
    expect((await read(aProject, 0)).events).toHaveLength(1);
    expect(await commit({ ...late, seen: 1 })).toMatchObject({ kind: 'committed', firstNumber: 2 });
    await expect(commit(aCommand({ writes: [], seen: 2 }))).rejects.toThrow(TypeError);
  });

  it('does not ask where a chain stands that begins with it, and finds out when it has begun already', async () => {
    const { ports, read, transactions } = commitBench();
    const send = vi.fn<(command: TransactWriteItemsCommand) => Promise<unknown>>((command) =>
      ports.client.send(command),
    );
    const client: DynamoDBClient = Object.create(ports.client, { send: { value: send } });
    const commit = createCommit({ ...ports, client });
    expect(await commit(aCommand({ begins: true }))).toMatchObject({ firstNumber: 1 });
    expect(send).toHaveBeenCalledTimes(1);
    expect(await commit(aCommand({ begins: true }))).toMatchObject({ firstNumber: 2 });
    expect(transactions()).toBe(3);
    expect((await read(aProject, 0)).events).toHaveLength(2);
  });

  it('numbers the events of a chain without a gap and links them', async () => {
    const { ports, verify, read } = commitBench();
    const commit = createCommit(ports);
    expect(await commit(aCommand())).toEqual({ kind: 'committed', firstNumber: 1, lastNumber: 1 });
    const two = aCommand({ events: [anEvent({ type: 'party-added' }), anEvent({ type: 'land-recorded' })] });
    expect(await commit(two)).toEqual({ kind: 'committed', firstNumber: 2, lastNumber: 3 });
    const { events } = await read(aProject, 0);
    expect(events.map(({ event }) => [event.number, event.type])).toEqual([
      [1, 'project-registered'],
      [2, 'party-added'],
      [3, 'land-recorded'],
    ]);
    expect(events[0]?.event).toMatchObject({
      recordedAt: '2026-03-02T09:00:00.000+08:00',
      effectiveAt: '2026-03-02T09:00:00.000+08:00',
    });
    expect(await verify(aProject)).toMatchObject({ valid: true, events: 3 });
  });

  it('answers what was stored when the same command comes again, though its state is taken too', async () => {
    const { ports } = commitBench();
    const commit = createCommit(ports);
    const command = aCommand({ writes: [state(1)], idempotency: once() });
    await commit(command);
    expect(await commit(command)).toEqual({ kind: 'repeated', answer: once().answer });
    const other = { ...command, idempotency: once({ bodyHash: 'b'.repeat(64) }) };
    expect(await commit(other)).toEqual({ kind: 'body-differs' });
  });

  it('forgets an idempotency record after 24 hours, deleted or not', async () => {
    const { ports, pass } = commitBench();
    const commit = createCommit(ports);
    const find = createFindRepetition(ports.client, ports.contextTable, ports.clock);
    const { key, bodyHash } = once();
    await commit(aCommand({ idempotency: once() }));
    pass(86_399_000);
    expect(await find(key, bodyHash)).toEqual({ kind: 'repeated', answer: once().answer });
    expect(await commit(aCommand({ idempotency: once() }))).toMatchObject({ kind: 'repeated' });
    pass(1_000);
    expect(await find(key, bodyHash)).toBeUndefined();
    expect(await commit(aCommand({ idempotency: once({ bodyHash: 'c' }) }))).toMatchObject({ lastNumber: 2 });
    expect(await find(key, bodyHash)).toEqual({ kind: 'body-differs' });
  });

  it('answers the state that it found when a version was lost, and writes nothing', async () => {
    const { ports, read, dynamo } = commitBench();
    const commit = createCommit(ports);
    await commit(aCommand({ writes: [state(1)] }));
    const stale = aCommand({ writes: [state(3)], idempotency: once() });
    expect(await commit(stale)).toEqual({
      kind: 'lost',
      write: stale.writes[0],
      found: { PK: 'P', SK: 'P', version: 1, name: '厂房' },
    });
    expect((await read(aProject, 0)).events).toHaveLength(1);
    expect(dynamo.tables.all('projects')).toHaveLength(1);
  });

  it.each(['conflict', 'throttled-reason', 'throttled', 'lost-before', 'lost-after'] as const)(
    'writes a command once when its first three transactions end with %s',
    async (fault) => {
      const { ports, read, verify } = commitBench([fault, fault, fault]);
      const command = aCommand({ writes: [state(1)], idempotency: once() });
      expect(await createCommit(ports)(command)).toEqual({
        kind: 'committed',
        firstNumber: 1,
        lastNumber: 1,
      });
      expect((await read(aProject, 0)).events).toHaveLength(1);
      expect(await verify(aProject)).toMatchObject({ valid: true });
    },
  );

  it.each(['server-error-after', 'in-progress-after'] as const)(
    'finds its own event in the journal after %s, behind events of others',
    async (fault) => {
      const { ports, read, waits } = commitBench([fault]);
      const outcome = await createCommit({
        ...ports,
        sleep: async (milliseconds) => {
          await ports.sleep(milliseconds);
          await createCommit(ports)(aCommand({ events: [anEvent({ type: 'party-added' })] }));
        },
      })(aCommand());
      expect(outcome).toEqual({ kind: 'committed', firstNumber: 1, lastNumber: 1 });
      expect((await read(aProject, 0)).events.map(({ event }) => event.type)).toEqual([
        'project-registered',
        'party-added',
      ]);
      expect(waits).toHaveLength(1);
    },
  );

  it('gives up as busy after eight tries, waiting longer each time up to half a second', async () => {
    const { ports, waits, transactions, read } = commitBench(
      Array.from({ length: 20 }, () => 'conflict' as const),
    );
    expect(await createCommit(ports)(aCommand())).toEqual({ kind: 'busy' });
    expect(transactions()).toBe(8);
    expect(waits).toEqual([19, 39, 79, 159, 319, 499, 499]);
    expect((await read(aProject, 0)).events).toEqual([]);
  });

  it('knows its event when the answer of the last try was lost', async () => {
    const faults = [...Array.from({ length: 7 }, () => 'conflict' as const), 'lost-after' as const];
    const { ports } = commitBench(faults);
    expect(await createCommit(ports)(aCommand())).toEqual({
      kind: 'committed',
      firstNumber: 1,
      lastNumber: 1,
    });
  });
});
