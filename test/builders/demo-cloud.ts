// long: a county and everything that a test asks of it are one object
import { DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Credentials } from '../../infra/local/iam/identities.ts';
import { type LocalCloudOptions, startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import type { TokenRequest } from '../../infra/local/oidc/token-request.ts';
import { fromItem, type Item } from '../../shared/dynamo/item.ts';
import { demoTemplate } from './demo-template.ts';

export interface DemoAsk {
  readonly as?: TokenRequest;
  readonly token?: string;
  readonly body?: unknown;
  readonly rawBody?: string | Buffer<ArrayBuffer>;
  /** `null`: no header. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DemoAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const beginning = '2026-03-02T09:00:00+08:00';

const parsed = (text: string): Readonly<Record<string, unknown>> =>
  text.startsWith('{') ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : {};

interface DemoCloudOptions extends Partial<LocalCloudOptions> {
  /** Time goes on by itself, from now. */
  readonly timeRuns?: boolean;
}

/** The demonstration county on this machine, its time standing still unless it is to run. */
export const startDemoCloud = async (
  given?: string,
  { timeRuns = false, ...options }: DemoCloudOptions = {},
) => {
  const running = await startLocalCloud({
    template: given ?? (await demoTemplate()),
    port: 0,
    ...(!timeRuns && { clock: beginning }),
    ...options,
  });
  const { url, cloud, operator } = running;
  const made: { destroy(): void }[] = [];
  const keep = <Client extends { destroy(): void }>(client: Client): Client => {
    made.push(client);
    return client;
  };
  const offset = (): number => cloud.clock.now() - Date.now();
  const place = (credentials: Credentials) => ({
    endpoint: url,
    region: cloud.region,
    credentials,
    maxAttempts: 1,
    // the clients of the functions live on the cloud's time, this one on the machine's
    systemClockOffset: offset(),
  });
  const dynamo = (credentials = operator) => keep(new DynamoDBClient(place(credentials)));
  const sqs = (credentials = operator) => keep(new SQSClient(place(credentials)));
  const [reader, receiver] = [dynamo(), sqs()];
  const nameOf = (id: string): string => cloud.template.resources.get(id)?.physicalName ?? id;
  const tokens = new Map<string, Promise<string>>();
  let keys = 0;

  const tokenOf = (as: TokenRequest): Promise<string> => {
    const name = JSON.stringify([as, cloud.clock.now()]);
    const token = tokens.get(name) ?? running.token(as);
    tokens.set(name, token);
    return token;
  };
  const items = async (table: string): Promise<Item[]> => {
    reader.config.systemClockOffset = offset();
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const page: ScanCommandOutput = await reader.send(
        new ScanCommand({
          TableName: nameOf(table),
          ConsistentRead: true,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      found.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  };

  return {
    ...running,
    dynamo,
    sqs,
    nameOf,
    /** Asks the county's API. A POST gets a key of its own unless one is given. */
    send: async (request: string, ask: DemoAsk = {}): Promise<DemoAnswer> => {
      const [method = '', path = ''] = request.split(' ');
      const { as, body, key = `key-${(keys += 1)}` } = ask;
      const token = ask.token ?? (as && (await tokenOf(as)));
      const sent = ask.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
      const answer = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          'accept-language': 'en',
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(method === 'POST' && key !== null && { 'idempotency-key': key }),
          ...ask.headers,
        },
        ...(sent !== undefined && { body: sent }),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, body: parsed(text) };
    },
    items,
    records: async (table: string) => (await items(table)).map(fromItem),
    /** How many items tables hold: those of projects, approvals and the journal unless others are named. */
    itemCount: async (tables: readonly string[] = ['ProjectsTable', 'ApprovalsTable', 'JournalTable']) =>
      (await Promise.all(tables.map(items))).flat().length,
    /** Every table of the county. */
    tables: cloud.template.byType('AWS::DynamoDB::Table').map(({ logicalId }) => logicalId),
    /** Takes up to ten messages from a queue, as the account itself. */
    receive: async (queue: string, visibilitySeconds = 30) => {
      receiver.config.systemClockOffset = offset();
      const { Messages = [] } = await receiver.send(
        new ReceiveMessageCommand({
          QueueUrl: nameOf(queue),
          MaxNumberOfMessages: 10,
          VisibilityTimeout: visibilitySeconds,
          MessageSystemAttributeNames: ['All'],
        }),
      );
      return Messages;
    },
    /** What a function or a service said. */
    said: (source?: string): string =>
      cloud.log
        .lines()
        .flatMap((line) => (source === undefined || line.source === source ? [line.text] : []))
        .join('\n'),
    /** Lets what is under way come to its end, moves time on, and lets everything settle. */
    pass: async (seconds: number) => {
      await running.settled();
      return running.moveClock(new Date(cloud.clock.now() + seconds * 1_000).toISOString());
    },
    close: async (): Promise<void> => {
      for (const client of made) client.destroy();
      await running.close();
    },
  };
};

export type DemoCloud = Awaited<ReturnType<typeof startDemoCloud>>;
