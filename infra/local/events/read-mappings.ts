import type { Cloud } from '../cloud.ts';
import { asRecord } from '../template/as-record.ts';
import { asText } from '../lambda/as-text.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import type { LoadedResource } from '../template/loaded-template.ts';

/** One AWS::Lambda::EventSourceMapping. */
export interface Mapping {
  readonly id: string;
  readonly functionId: string;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly maximumConcurrency: number;
  readonly partialFailures: boolean;
  /** Event patterns; a record that fits none is passed over. Empty: everything fits. */
  readonly filters: readonly unknown[];
  readonly bisect: boolean;
  /** -1: until the record expires. */
  readonly maximumRetries: number;
  readonly maximumAgeSeconds: number;
  readonly onFailure: string | undefined;
  readonly startsAtLatest: boolean;
}

const known = new Set([
  'FunctionName',
  'EventSourceArn',
  'Enabled',
  'BatchSize',
  'MaximumBatchingWindowInSeconds',
  'ScalingConfig',
  'FunctionResponseTypes',
  'FilterCriteria',
  'BisectBatchOnFunctionError',
  'MaximumRetryAttempts',
  'MaximumRecordAgeInSeconds',
  'DestinationConfig',
  'StartingPosition',
  'ParallelizationFactor',
  'Tags',
]);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const readFilters = (id: string, criteria: unknown): readonly unknown[] =>
  list(asRecord(criteria)['Filters']).map((filter) => {
    const pattern = asRecord(filter)['Pattern'];
    try {
      return typeof pattern === 'string' ? (JSON.parse(pattern) as unknown) : pattern;
    } catch {
      throw new Error(`${id}: the filter pattern ${String(pattern)} is not JSON`);
    }
  });

const readMapping = (lambda: LambdaService, { logicalId: id, properties }: LoadedResource): Mapping => {
  const unknown = Object.keys(properties).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`${id}: ${unknown} is not built in the local cloud`);
  const number = (name: string, absent: number): number => Number(properties[name] ?? absent);
  const sourceArn = String(properties['EventSourceArn']);
  const functionId = lambda.functionIdOf(String(properties['FunctionName']));
  const definition = functionId === undefined ? undefined : lambda.definitionOf(functionId);
  if (definition === undefined)
    throw new Error(`${id}: ${String(properties['FunctionName'])} is no function`);
  if (number('ParallelizationFactor', 1) !== 1)
    throw new Error(`${id}: only ParallelizationFactor 1 is built in the local cloud`);
  const position = properties['StartingPosition'];
  if (position !== undefined && position !== 'TRIM_HORIZON' && position !== 'LATEST')
    throw new Error(`${id}: StartingPosition ${asText(position) ?? ''} is not built in the local cloud`);
  return {
    id,
    functionId: definition.id,
    functionArn: definition.arn,
    sourceArn,
    enabled: asText(properties['Enabled']) !== 'false',
    batchSize: number('BatchSize', sourceArn.split(':')[2] === 'sqs' ? 10 : 100),
    windowSeconds: number('MaximumBatchingWindowInSeconds', 0),
    maximumConcurrency: Number(asRecord(properties['ScalingConfig'])['MaximumConcurrency'] ?? 1000),
    partialFailures: list(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'),
    filters: readFilters(id, properties['FilterCriteria']),
    bisect: String(properties['BisectBatchOnFunctionError']) === 'true',
    maximumRetries: number('MaximumRetryAttempts', -1),
    maximumAgeSeconds: number('MaximumRecordAgeInSeconds', -1),
    onFailure: asText(asRecord(asRecord(properties['DestinationConfig'])['OnFailure'])['Destination']),
    startsAtLatest: position === 'LATEST',
  };
};

export const readMappings = (cloud: Cloud, lambda: LambdaService): readonly Mapping[] =>
  cloud.template.byType('AWS::Lambda::EventSourceMapping').map((resource) => readMapping(lambda, resource));
