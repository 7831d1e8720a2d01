import type { Cloud } from '../cloud.ts';
import type { DynamoStreams } from '../dynamodb/streams.ts';
import type { SendAsFunction } from '../lambda/send-as-function.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import type { SqsService } from '../sqs/sqs-service.ts';
import type { Updatable } from '../updatable.ts';
import { validatePattern } from './match-pattern.ts';
import type { Poller } from './poll-queue.ts';
import { pollQueue } from './poll-queue.ts';
import { pollStream } from './poll-stream.ts';
import type { Mapping } from './read-mappings.ts';
import { readMappings } from './read-mappings.ts';
import { sendAsFunction } from './send-as-function.ts';

export interface EventSources extends Updatable {
  reset(): void;
}

const refuse = (mapping: Mapping, text: string): never => {
  throw new Error(`${mapping.id}: ${text}`);
};

export const createEventSources = (
  cloud: Cloud,
  lambda: LambdaService,
  sqs: SqsService,
  streams: DynamoStreams,
): EventSources => {
  const send: SendAsFunction = sendAsFunction(cloud, sqs);
  lambda.sendFailuresBy(send);

  const startQueue = (mapping: Mapping): Poller => {
    const queue = sqs.find(mapping.sourceArn) ?? refuse(mapping, `no queue ${mapping.sourceArn}`);
    const timeout = lambda.definitionOf(mapping.functionId)?.timeoutSeconds ?? 0;
    if (queue.visibilitySeconds < timeout)
      refuse(
        mapping,
        `Queue visibility timeout: ${queue.visibilitySeconds} seconds is less than Function timeout: ${timeout} seconds`,
      );
    if (mapping.batchSize > 10 && (queue.fifo || mapping.windowSeconds === 0))
      refuse(mapping, 'a BatchSize above 10 needs a standard queue and a batching window');
    if (queue.fifo && mapping.windowSeconds > 0) refuse(mapping, 'a FIFO queue has no batching window');
    if (mapping.maximumConcurrency < 2) refuse(mapping, 'MaximumConcurrency is at least 2');
    return pollQueue({ cloud, lambda, sqs }, mapping, queue);
  };
  const startStream = (mapping: Mapping): Poller => {
    const name = /:table\/([^/]+)\/stream\//.exec(mapping.sourceArn)?.[1];
    const table = cloud.template.byType('AWS::DynamoDB::Table').find((one) => one.physicalName === name);
    if (table === undefined) return refuse(mapping, `no table has the stream ${mapping.sourceArn}`);
    const destination = mapping.onFailure === undefined ? undefined : sqs.find(mapping.onFailure);
    if (mapping.onFailure !== undefined && destination === undefined)
      refuse(mapping, `the destination ${mapping.onFailure} is no queue`);
    if (destination?.fifo === true)
      refuse(mapping, 'the destination of failed stream batches is a standard queue');
    return pollStream({ cloud, lambda, streams, send }, mapping, table.logicalId);
  };
  const start = (mapping: Mapping): Poller => {
    const service = mapping.sourceArn.split(':')[2];
    mapping.filters.forEach((pattern) => validatePattern(pattern, `${mapping.id} filter`));
    if (service === 'sqs') return startQueue(mapping);
    if (service === 'dynamodb') return startStream(mapping);
    return refuse(mapping, `event source ${mapping.sourceArn} is not built in the local cloud`);
  };

  const pollers = new Map<string, Poller>();
  const update = (): void => {
    const mappings = readMappings(cloud, lambda).filter(({ enabled }) => enabled);
    for (const [id, poller] of pollers)
      if (!mappings.some((mapping) => mapping.id === id)) {
        poller.stop();
        pollers.delete(id);
      }
    for (const mapping of mappings) {
      const standing = pollers.get(mapping.id);
      if (standing === undefined) pollers.set(mapping.id, start(mapping));
      else standing.update(mapping);
    }
  };
  update();
  return { update, reset: () => pollers.forEach((poller) => poller.reset()) };
};
