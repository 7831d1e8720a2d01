import { afterEach, describe, expect, it } from 'vitest';

import { createEvents } from '../../../../infra/local/events/create-events.ts';
import { asRecord } from '../../../../infra/local/template/as-record.ts';
import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import type { Resources } from './template-builder.ts';
import { aFunction, aPermission, aQueue, get, ref } from './template-builder.ts';

let open: ComputeCloud | undefined;
const begin = (resources: Resources) => {
  open = aComputeCloud({ ...aFunction('Target', 'consumer'), Queue: aQueue('told'), ...resources });
  const { cloud, lambda, sqs, said } = open;
  const events = createEvents(cloud, lambda, sqs);
  const heard = (): readonly Readonly<Record<string, unknown>>[] =>
    said('Target').flatMap((line) =>
      line.startsWith('event ') ? [asRecord(JSON.parse(line.slice(6)))] : [],
    );
  return { ...open, events, heard };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const aRule = (properties: object, target: object = { Id: 't', Arn: get('Target') }) => ({
  Type: 'AWS::Events::Rule',
  Properties: { Targets: [target], ...properties },
});

const queuePolicy = {
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [ref('Queue')],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 'events.amazonaws.com' },
          Resource: get('Queue'),
        },
      ],
    },
  },
};

describe('rules', () => {
  it('fire in order as time moves, with the event of that moment', async () => {
    const { pass, heard } = begin({
      Hourly: aRule({ ScheduleExpression: 'rate(1 hour)' }),
      Noon: aRule({ ScheduleExpression: 'cron(30 2 * * ? *)' }),
      Permission: aPermission('Target', 'events'),
    });
    const fired = await pass(2 * 3600);
    expect(fired.map(({ at, name }) => [name, at])).toEqual([
      ['Hourly', '2026-03-02T02:00:00.000Z'],
      ['Noon', '2026-03-02T02:30:00.000Z'],
      ['Hourly', '2026-03-02T03:00:00.000Z'],
    ]);
    expect(heard().map((event) => event['time'])).toEqual([
      '2026-03-02T02:00:00Z',
      '2026-03-02T02:30:00Z',
      '2026-03-02T03:00:00Z',
    ]);
  });

  it('reach a function only by its permission, and say so', async () => {
    const { pass, heard, said } = begin({ Hourly: aRule({ ScheduleExpression: 'rate(1 hour)' }) });
    await pass(3600);
    expect(heard()).toEqual([]);
    expect(said('Hourly').join()).toContain('lambda:InvokeFunction');
  });

  it('put their input on a queue whose policy lets them', async () => {
    const target = { Id: 'q', Arn: get('Queue'), Input: '{"sweep":true}' };
    const { pass, sqs, arn } = begin({
      Hourly: aRule({ ScheduleExpression: 'rate(1 hour)' }, target),
      Policy: queuePolicy,
    });
    await pass(3600);
    expect(sqs.receive(arn('Queue'), 10).map(({ body }) => body)).toEqual(['{"sweep":true}']);
  });

  it('stay silent while they are disabled', async () => {
    const { pass } = begin({
      Hourly: aRule({ ScheduleExpression: 'rate(1 hour)', State: 'DISABLED' }),
      Permission: aPermission('Target', 'events'),
    });
    expect(await pass(7200)).toEqual([]);
  });

  it('on a pattern hear what a service of the local cloud publishes', async () => {
    const { events, settled, heard } = begin({
      Failed: aRule({
        EventPattern: { source: ['aws.states'], detail: { status: ['FAILED', 'TIMED_OUT'] } },
      }),
      Permission: aPermission('Target', 'events'),
    });
    const event = { source: 'aws.states', detailType: 'Execution Status Change', resources: [] };
    events.publish({ ...event, detail: { status: 'SUCCEEDED' } });
    events.publish({ ...event, detail: { status: 'FAILED' } });
    await settled();
    expect(heard()).toMatchObject([{ source: 'aws.states', detail: { status: 'FAILED' } }]);
  });

  it('refuse what is not built here', () => {
    const transformer = { Id: 't', Arn: get('Target'), InputTransformer: { InputTemplate: '{}' } };
    expect(() => begin({ Rule: aRule({ ScheduleExpression: 'rate(1 hour)' }, transformer) })).toThrow(
      /InputTransformer/,
    );
  });
});
