import { afterEach, describe, expect, it } from 'vitest';

import { createEventSources } from '../../../../infra/local/events/create-event-sources.ts';
import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import { fakeStreams } from './fake-streams.ts';
import type { Statement } from './template-builder.ts';
import { aFunction, aQueue, get } from './template-builder.ts';

const reading: readonly Statement[] = [
  {
    Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    Resource: get('Table', 'StreamArn'),
  },
  { Action: 'dynamodb:ListStreams', Resource: '*' },
];
const telling: Statement = { Action: 'sqs:SendMessage', Resource: get('Failures') };

let open: ComputeCloud | undefined;
const begin = (mapping: object = {}, grants: readonly Statement[] = [...reading, telling]) => {
  open = aComputeCloud({
    ...aFunction('Relay', 'consumer', {}, grants),
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: 'journal',
        KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      },
    },
    Failures: aQueue('failures'),
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: get('Relay'),
        EventSourceArn: get('Table', 'StreamArn'),
        StartingPosition: 'TRIM_HORIZON',
        ...mapping,
      },
    },
  });
  const { cloud, lambda, sqs, said, arn } = open;
  const fake = fakeStreams(() => cloud.clock.now());
  createEventSources(cloud, lambda, sqs, fake.streams);
  const batches = (): readonly string[] =>
    said('Relay').flatMap((line) => (line.startsWith('batch ') ? [line.slice(6)] : []));
  const failures = () => sqs.receive(arn('Failures'), 10).map(({ body }): unknown => JSON.parse(body));
  return { ...open, write: (body: string, sk?: string) => fake.write(body, sk), batches, failures };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('a stream that feeds a function', () => {
  it('is delivered in order, one batch at a time', async () => {
    const { write, settled, batches } = begin({ BatchSize: 2 });
    ['a', 'b', 'c', 'd', 'e'].forEach((body) => write(body));
    await settled();
    expect(batches().join()).toBe('a,b,c,d,e');
    expect(batches().every((batch) => batch.split(',').length <= 2)).toBe(true);
  });

  it('delivers only what a filter lets through', async () => {
    const pattern = { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } } };
    const { write, settled, batches } = begin({
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
    });
    write('kept');
    write('passed over', 'VAULT');
    await settled();
    expect(batches()).toEqual(['kept']);
  });

  it('holds later records back while a batch fails, backing off on the virtual clock', async () => {
    const { write, settled, batches, pass } = begin({ BatchSize: 1 });
    write('poison');
    write('after');
    await settled();
    expect(batches()).toEqual(['poison']);
    await pass(7);
    expect(batches()).toEqual(['poison', 'poison', 'poison', 'poison']);
  });

  it('tells the failure queue when the retries are used up, and goes on', async () => {
    const { write, settled, batches, pass, failures } = begin({
      BatchSize: 1,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: get('Failures') } },
    });
    write('poison');
    write('after');
    await settled();
    await pass(10);
    expect(batches()).toEqual(['poison', 'poison', 'poison', 'after']);
    expect(failures()).toMatchObject([
      {
        requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
        DDBStreamBatchInfo: { startSequenceNumber: '001', endSequenceNumber: '001', batchSize: 1 },
      },
    ]);
  });

  it('halves a failing batch until the poisoned record stands alone', async () => {
    const { write, settled, batches, pass, failures } = begin({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      MaximumBatchingWindowInSeconds: 1,
      DestinationConfig: { OnFailure: { Destination: get('Failures') } },
    });
    ['a', 'b', 'poison', 'd'].forEach((body) => write(body));
    await settled();
    await pass(30);
    expect(batches()).toEqual(['a,b,poison,d', 'a,b', 'poison,d', 'poison', 'poison', 'd']);
    expect(failures()).toHaveLength(1);
  });

  it('goes on behind the first item that the batch reports', async () => {
    const { write, settled, batches, pass } = begin({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 1,
      MaximumBatchingWindowInSeconds: 1,
    });
    ['a', 'bad', 'c'].forEach((body) => write(body));
    await settled();
    await pass(2);
    expect(batches()).toEqual(['a,bad,c', 'bad,c']);
  });

  it('gives up records that are too old', async () => {
    const { write, settled, pass, failures } = begin({
      MaximumRecordAgeInSeconds: 60,
      DestinationConfig: { OnFailure: { Destination: get('Failures') } },
    });
    write('poison');
    await settled();
    await pass(200);
    expect(failures()).toMatchObject([{ requestContext: { condition: 'RecordAgeExceeded' } }]);
  });

  it('does nothing without its grants, and says which are missing', async () => {
    const { write, settled, batches, said } = begin({}, []);
    write('a');
    await settled();
    expect(batches()).toEqual([]);
    expect(said('Mapping').join()).toContain('dynamodb:GetRecords');
  });
});
