import { describe, expect, it } from 'vitest';
import { countyNamed, ofType, templateOf } from './template-of.ts';

const demo = templateOf(countyNamed('demo-999901'));
const properties = (id: string): Readonly<Record<string, unknown>> => demo.Resources[id]?.Properties ?? {};

describe('a consumer of the journal', () => {
  it('reads a FIFO queue, answers for each message, and runs twice at most', () => {
    expect(properties('ProjectsWitnessMapping')).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': ['ProjectsWitnessQueue', 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    expect(properties('ProjectsWitnessQueue')['FifoQueue']).toBe(true);
    expect(properties('ProjectsWitnessDeadLetters')['FifoQueue']).toBe(true);
  });

  it('hides a message six times as long as its function may run, then sets it aside after five tries', () => {
    const timeout = Number(properties('ProjectsWitnessFunction')['Timeout']);
    expect(properties('ProjectsWitnessQueue')).toMatchObject({
      VisibilityTimeout: 6 * timeout,
      RedrivePolicy: {
        maxReceiveCount: 5,
        deadLetterTargetArn: { 'Fn::GetAtt': ['ProjectsWitnessDeadLetters', 'Arn'] },
      },
    });
  });
});

describe('the relay', () => {
  it('follows new events one batch of a shard at a time and leaves what it cannot pass on', () => {
    const mapping = properties('RelayMapping');
    expect(mapping).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': ['JournalTable', 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      ParallelizationFactor: 1,
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['FailuresQueue', 'Arn'] } } },
    });
    const pattern = { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } } };
    expect(mapping['FilterCriteria']).toEqual({ Filters: [{ Pattern: JSON.stringify(pattern) }] });
  });

  it('reads the only stream', () => {
    const streams = ofType(demo, 'AWS::DynamoDB::Table').filter(
      ([, table]) => 'StreamSpecification' in table.Properties,
    );
    expect(streams.map(([id, table]) => [id, table.Properties['StreamSpecification']])).toEqual([
      ['JournalTable', { StreamViewType: 'NEW_IMAGE' }],
    ]);
  });
});
