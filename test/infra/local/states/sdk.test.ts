import {
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  DescribeExecutionCommand,
  TaskTimedOut,
  InvalidToken,
  ExecutionAlreadyExists,
} from '@aws-sdk/client-sfn';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';
import { machineArn, invoke } from './trial-template.ts';

let token = '';
const bed = createBed(
  machineOf('A', {
    A: {
      Type: 'Task',
      Resource: `${invoke}.waitForTaskToken`,
      Arguments: { FunctionName: 'store', Payload: '{% $states.context.Task.Token %}' },
      End: true,
    },
  }),
  {
    functions: {
      store: (event) => {
        token = typeof event === 'string' ? event : '';
        return null;
      },
    },
  },
);

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await buffer(request);
  const target = request.headers['x-amz-target'];
  const headers = { 'x-amz-target': typeof target === 'string' ? target : '' };
  const made = { requestId: 'r', method: 'POST', path: '/', rawQuery: '', headers, body };
  const found = await bed.service.handle({ ...made, principal: { kind: 'operator' } });
  response.writeHead(found.status, found.headers);
  response.end(found.body);
};

const server = createServer((request, response) => void answer(request, response));

let client: SFNClient;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  client = new SFNClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

describe('the client of the SDK', () => {
  it('starts, signals, reads, and knows the errors by their classes', async () => {
    const start = { stateMachineArn: machineArn, name: 'one', input: '{}' };
    const { executionArn, startDate } = await client.send(new StartExecutionCommand(start));
    expect(startDate).toEqual(new Date('2026-03-02T01:00:00Z'));
    await bed.settle();
    await expect(client.send(new StartExecutionCommand({ ...start, input: '[]' }))).rejects.toThrow(
      ExecutionAlreadyExists,
    );
    await client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"done":true}' }));
    await bed.settle();
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'SUCCEEDED', output: '{"done":true}', stopDate: startDate });
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 3 }));
    expect(events?.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
    ]);
    expect(events?.[1]?.stateEnteredEventDetails).toMatchObject({ name: 'A', input: '{}' });
    const again = client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    await expect(again).rejects.toThrow(TaskTimedOut);
    await expect(client.send(new SendTaskSuccessCommand({ taskToken: 'x', output: '{}' }))).rejects.toThrow(
      InvalidToken,
    );
  });
});
