import type { Cloud } from '../cloud.ts';
import { asRecord, isRecord } from '../template/as-record.ts';
import type { Engine } from './start-engine.ts';
import { streamRecord } from './stream-record.ts';
import type { StreamRecord } from './streams.ts';

export interface Feed {
  /** All that was read since the table was made, in order. */
  records(): readonly StreamRecord[];
  /** Reads what is new; costs nothing when there was no write since the last empty read. */
  pull(): Promise<void>;
  written(): void;
  reset(): void;
}

type Json = Readonly<Record<string, unknown>>;

/** The engine fills a page by number alone, never by bytes. */
const pageRecords = 1_000;

interface State {
  readonly records: StreamRecord[];
  readonly done: Set<string>;
  position: Position | undefined;
  engineArn: string | undefined;
  dirty: boolean;
}

interface Position {
  readonly shardId: string;
  iterator: string | undefined;
  lastSequence: string | undefined;
}

const fresh = (): State => ({
  records: [],
  done: new Set(),
  position: undefined,
  engineArn: undefined,
  dirty: true,
});

const list = (value: unknown): readonly Json[] => [value ?? []].flat().filter(isRecord);

/** Follows the engine's stream of one table through its shards, with virtual time on each record. */
export const createFeed = (cloud: Cloud, engine: Engine, tableName: string, streamArn: string): Feed => {
  let state = fresh();
  let reading: Promise<void> = Promise.resolve();

  const place = () => ({ region: cloud.region, streamArn, now: cloud.clock.now() });

  const ask = async (target: string, request: Json): Promise<Json | undefined> => {
    const { status, text } = await engine.send(target, JSON.stringify(request));
    if (status === 200) return asRecord(JSON.parse(text));
    cloud.log.write('dynamodb', `stream of ${tableName}: ${text.slice(0, 500)}`);
    return undefined;
  };
  const askStreams = (operation: string, request: Json): Promise<Json | undefined> =>
    ask(`DynamoDBStreams_20120810.${operation}`, request);

  const arnOf = async (from: State): Promise<string> => {
    if (from.engineArn !== undefined) return from.engineArn;
    const found = await ask('DynamoDB_20120810.DescribeTable', { TableName: tableName });
    return (from.engineArn = String(asRecord(found?.['Table'])['LatestStreamArn']));
  };

  const iteratorOf = async (from: State, { shardId, lastSequence }: Position): Promise<string> => {
    const found = await askStreams('GetShardIterator', {
      StreamArn: await arnOf(from),
      ShardId: shardId,
      ...(lastSequence === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: lastSequence }),
    });
    if (!found) throw new Error(`the stream of ${tableName} cannot be read`);
    return String(found['ShardIterator']);
  };

  const nextShard = async (from: State): Promise<Position | undefined> => {
    const found = await askStreams('DescribeStream', { StreamArn: await arnOf(from) });
    const shards = list(asRecord(found?.['StreamDescription'])['Shards']).map(({ ShardId }) =>
      String(ShardId),
    );
    const shardId = shards.find((id) => !from.done.has(id));
    return shardId === undefined ? undefined : { shardId, iterator: undefined, lastSequence: undefined };
  };

  const readOnce = async (from: State): Promise<'more' | 'empty' | 'failed'> => {
    from.position ??= await nextShard(from);
    const { position } = from;
    if (!position) return 'empty';
    position.iterator ??= await iteratorOf(from, position);
    const found = await askStreams('GetRecords', { ShardIterator: position.iterator, Limit: pageRecords });
    if (!found) {
      // an iterator lives for 15 minutes only
      position.iterator = undefined;
      return 'failed';
    }
    const read = list(found['Records']).map((record) => streamRecord(record, place()));
    from.records.push(...read);
    position.lastSequence = read.at(-1)?.dynamodb.SequenceNumber ?? position.lastSequence;
    const { NextShardIterator } = found;
    position.iterator = typeof NextShardIterator === 'string' ? NextShardIterator : undefined;
    if (position.iterator !== undefined) return read.length >= pageRecords ? 'more' : 'empty';
    from.done.add(position.shardId);
    from.position = undefined;
    return 'more';
  };

  const readAll = async (from: State): Promise<void> => {
    let result = await readOnce(from);
    while (result === 'more') result = await readOnce(from);
    if (result === 'failed') throw new Error(`the stream of ${tableName} cannot be read`);
  };

  const read = async (tries = 3): Promise<void> => {
    const from = state;
    if (!from.dirty) return;
    from.dirty = false;
    try {
      await readAll(from);
    } catch (error) {
      from.dirty = true;
      if (from === state && tries === 0) throw error;
      await read(from === state ? tries - 1 : tries);
    }
  };

  return {
    records: () => state.records,
    pull: () => (reading = reading.catch(() => undefined).then(() => read())),
    written() {
      state.dirty = true;
    },
    reset() {
      state = fresh();
    },
  };
};
