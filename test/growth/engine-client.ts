import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Engine } from '../../infra/local/dynamodb/start-engine.ts';
import { isRecord } from '../builders/is-record.ts';

/** The work that requests have made so far. */
export interface Work {
  readonly calls: number;
  /** Items that the engine looked at. */
  readonly items: number;
  /** Capacity units that AWS would bill. */
  readonly units: number;
  /** Those of them that were for writing. */
  readonly written: number;
  /** Queries that found more than the page they asked for and went on. */
  readonly pages: number;
}

export interface EngineClient {
  readonly client: DynamoDBClient;
  /** What was done since the last time it was asked. */
  readonly take: () => Work;
}

const none: Work = { calls: 0, items: 0, units: 0, written: 0, pages: 0 };

const itemsOf = (answer: Record<string, unknown>): number => {
  if (typeof answer['ScannedCount'] === 'number') return answer['ScannedCount'];
  const { Responses } = answer;
  if (isRecord(Responses)) return Object.values(Responses).flat().length;
  return isRecord(answer['Item']) ? 1 : 0;
};

const unitsOf = ({ ConsumedCapacity }: Record<string, unknown>): number =>
  [ConsumedCapacity ?? []]
    .flat()
    .filter(isRecord)
    .reduce((sum, { CapacityUnits }) => sum + Number(CapacityUnits ?? 0), 0);

const writing: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);

/** A client of the bare database engine, every request of it metered. */
export const createEngineClient = (engine: Engine): EngineClient => {
  let work = none;
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  Object.defineProperty(client, 'send', {
    value: async (command: { readonly constructor: { readonly name: string }; readonly input: object }) => {
      const action = command.constructor.name.replace(/Command$/, '');
      const input = { ...command.input, ReturnConsumedCapacity: 'TOTAL' };
      const { status, text } = await engine.send(`DynamoDB_20120810.${action}`, JSON.stringify(input));
      if (status !== 200) throw new Error(`${action}: ${text}`);
      const answer: Record<string, unknown> = JSON.parse(text);
      work = {
        calls: work.calls + 1,
        items: work.items + itemsOf(answer),
        units: work.units + unitsOf(answer),
        written: work.written + (writing.has(action) ? unitsOf(answer) : 0),
        pages: work.pages + ('ExclusiveStartKey' in command.input ? 1 : 0),
      };
      return answer;
    },
  });
  return {
    client,
    take: () => {
      const taken = work;
      work = none;
      return taken;
    },
  };
};
