import { asRecord } from '../../../../infra/local/template/as-record.ts';
import type { ComputeCloud } from './compute-cloud.ts';

/** Calls actions of the JSON protocol as the operator; answers status and decoded body. */
export const anSqsClient =
  ({ cloud, sqs }: ComputeCloud) =>
  async (action: string, input: object, queue = 'work') => {
    const answer = await sqs.handle({
      requestId: 'r',
      method: 'POST',
      path: '/',
      rawQuery: '',
      headers: { host: '127.0.0.1:3900', 'x-amz-target': `AmazonSQS.${action}` },
      body: Buffer.from(
        JSON.stringify({ QueueUrl: `http://127.0.0.1:3900/${cloud.account}/${queue}`, ...input }),
      ),
      principal: { kind: 'operator' },
    });
    return {
      status: answer.status,
      query: answer.headers['x-amzn-query-error'],
      body: asRecord(JSON.parse(answer.body.toString())),
    };
  };
