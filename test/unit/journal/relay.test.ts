import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { relayEnvironment } from '../../../functions/journal/environment.ts';
import { createRelay } from '../../../functions/journal/relay.ts';
import { relayRoutes, type RelayRoute } from '../../../functions/journal/routes.ts';
import { createSendHints } from '../../../functions/journal/send-hints.ts';

const record = (number: number, type = 'project-changed', project = 'prj_1'): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: `s${number}`,
    NewImage: {
      number: { N: String(number) },
      type: { S: type },
      project: { S: project },
      body: { S: '{not parsed' },
    },
  },
});

interface Sent {
  readonly url: string | undefined;
  readonly ids: (string | undefined)[];
}

/** A queue service that refuses the entries with the given ids, or the whole call when `error` is given. */
const bench = (options: { refuse?: string[]; error?: Error; routes?: readonly RelayRoute[] } = {}) => {
  const sent: Sent[] = [];
  const entries: unknown[] = [];
  const failures: unknown[] = [];
  const client = new SQSClient({ region: 'eu-central-1' });
  Object.defineProperty(client, 'send', {
    value: async ({ input }: SendMessageBatchCommand) => {
      await Promise.resolve();
      if (options.error) throw options.error;
      sent.push({ url: input.QueueUrl, ids: (input.Entries ?? []).map(({ Id }) => Id) });
      entries.push(...(input.Entries ?? []));
      const Failed = (options.refuse ?? []).map((Id) => ({ Id, Code: 'InternalError', SenderFault: false }));
      return { Failed: Failed.filter(({ Id }) => input.Entries?.some((entry) => entry.Id === Id)) };
    },
  });
  const relay = createRelay({
    routes: options.routes ?? relayRoutes,
    urlOf: (queue) => `https://queues/${queue}`,
    send: createSendHints(client),
    onFailure: (reason) => failures.push(reason),
  });
  const run = async (...Records: DynamoDBRecord[]) =>
    (await relay({ Records })).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return { run, sent, entries, failures };
};

const records = (count: number): DynamoDBRecord[] =>
  Array.from({ length: count }, (_, index) => record(index + 1));

describe('the relay', () => {
  it('puts a hint of each event, grouped by project and numbered against doubling', async () => {
    const { run, entries } = bench();
    expect(await run(record(7, 'site-recorded'))).toEqual([]);
    expect(entries).toEqual([
      {
        Id: '0',
        MessageBody: '{"project":"prj_1","number":7,"type":"site-recorded"}',
        MessageGroupId: 'prj_1',
        MessageDeduplicationId: 'prj_1#7',
      },
    ]);
  });

  it('tells of a filing those who start its workflow, and of a closing those who wait for it', async () => {
    const { run, sent } = bench();
    await run(record(1, 'application-filed'), record(2, 'case-passed'));
    expect(sent).toEqual([
      { url: 'https://queues/PROJECTS_WITNESS_QUEUE_URL', ids: ['0', '1'] },
      { url: 'https://queues/APPROVALS_RENDEZVOUS_QUEUE_URL', ids: ['1'] },
      { url: 'https://queues/APPROVALS_STARTER_QUEUE_URL', ids: ['0'] },
      { url: 'https://queues/LICENCES_ISSUER_QUEUE_URL', ids: ['1'] },
      { url: 'https://queues/DEPARTMENTS_FEED_QUEUE_URL', ids: ['0', '1'] },
      { url: 'https://queues/NOTICES_WRITER_QUEUE_URL', ids: ['0', '1'] },
    ]);
  });

  it('sends ten at a time, in order', async () => {
    const { run, sent } = bench();
    expect(await run(...records(23))).toEqual([]);
    expect(sent.map(({ ids }) => ids.length)).toEqual([10, 10, 3]);
    expect(sent.flatMap(({ ids }) => ids)).toEqual(Array.from({ length: 23 }, (_, index) => String(index)));
  });

  it('reports the first record of a batch that failed in part, and sends nothing after that batch', async () => {
    const { run, sent, failures } = bench({ refuse: ['14', '12'] });
    expect(await run(...records(25))).toEqual(['s13']);
    expect(sent).toHaveLength(2);
    expect(failures).toEqual(['InternalError']);
  });

  it('reports the first record of a call that failed', async () => {
    const { run } = bench({ error: new Error('down') });
    expect(await run(...records(3))).toEqual(['s1']);
  });

  it('routes by type, and a standard queue has no groups', async () => {
    const routes: RelayRoute[] = [
      { queue: 'PROJECTS_WITNESS_QUEUE_URL', fifo: false, types: new Set(['project-registered']) },
    ];
    const { run, entries } = bench({ routes });
    expect(await run(record(1), record(2, 'project-registered'), record(3))).toEqual([]);
    expect(entries).toEqual([
      { Id: '1', MessageBody: '{"project":"prj_1","number":2,"type":"project-registered"}' },
    ]);
  });

  it('sends what lies before a record that is no event, and reports that record', async () => {
    const { run, sent } = bench();
    expect(await run(record(1), { dynamodb: { SequenceNumber: 's2' } }, record(3))).toEqual(['s2']);
    expect(sent.map(({ ids }) => ids)).toEqual([['0']]);
  });

  it('has an address for each queue of its routes', () => {
    const urls = relayRoutes.map(({ queue }) => [queue, `https://sqs.eu-central-1.amazonaws.com/1/${queue}`]);
    const environment = relayEnvironment.parse({ JOURNAL_TABLE: 'journal', ...Object.fromEntries(urls) });
    for (const { queue } of relayRoutes) expect(environment[queue]).toMatch(/^https:/);
    expect(() => relayEnvironment.parse({})).toThrow('PROJECTS_WITNESS_QUEUE_URL');
  });
});
