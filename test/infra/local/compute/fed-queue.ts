import { createEventSources } from '../../../../infra/local/events/create-event-sources.ts';
import { aComputeCloud } from './compute-cloud.ts';
import { fakeStreams } from './fake-streams.ts';
import type { Statement } from './template-builder.ts';
import { aFunction, aQueue, get, polling } from './template-builder.ts';

export interface QueueOptions {
  readonly queue?: object;
  readonly mapping?: object;
  readonly function?: object;
  readonly grants?: readonly Statement[];
  readonly fifo?: boolean;
}

/** A queue that feeds the fixture `consumer`, with its sources running. */
export const aFedQueue = (options: QueueOptions = {}) => {
  const fifo = options.fifo === true ? { FifoQueue: true } : {};
  const open = aComputeCloud({
    ...aFunction('Consumer', 'consumer', options.function, options.grants ?? [polling('Work')]),
    Work: aQueue(options.fifo === true ? 'work.fifo' : 'work', { ...fifo, ...options.queue }),
    Dead: aQueue(options.fifo === true ? 'dead.fifo' : 'dead', fifo),
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: get('Consumer'),
        EventSourceArn: get('Work'),
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ...options.mapping,
      },
    },
  });
  const { cloud, lambda, sqs, said, arn } = open;
  const sources = createEventSources(cloud, lambda, sqs, fakeStreams(() => cloud.clock.now()).streams);
  const put = (body: string, group?: string): unknown =>
    sqs.enqueue(
      arn('Work'),
      group === undefined ? { body } : { body, groupId: group, deduplicationId: body },
    );
  const batches = (): readonly string[] =>
    said('Consumer').flatMap((line) => (line.startsWith('batch ') ? [line.slice(6)] : []));
  return { ...open, sources, put, batches };
};
