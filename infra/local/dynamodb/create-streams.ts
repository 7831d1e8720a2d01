import type { Cloud } from '../cloud.ts';
import { createFeed, type Feed } from './create-feed.ts';
import type { TableDefinition } from './read-tables.ts';
import type { Engine } from './start-engine.ts';
import type { DynamoStreams, StreamReader, StreamRecord } from './streams.ts';

export interface StreamFeeds extends DynamoStreams {
  /** Names of tables whose write was answered, or may have been done. */
  written(tableNames: readonly string[]): void;
  /** Follows tables that were made later. */
  add(tables: readonly TableDefinition[]): void;
  /** The tables were made anew. */
  reset(): void;
}

export const createStreams = (
  cloud: Cloud,
  engine: Engine,
  tables: readonly TableDefinition[],
): StreamFeeds => {
  const idByName = new Map<string, string>();
  const feeds = new Map<string, Feed>();
  const add = (more: readonly TableDefinition[]): void => {
    for (const { name, logicalId, streamArn } of more) {
      idByName.set(name, logicalId);
      if (streamArn !== undefined) feeds.set(logicalId, createFeed(cloud, engine, name, streamArn));
    }
  };
  add(tables);
  const listeners = new Map<string, Set<() => void>>();
  const rewinds = new Set<() => void>();

  const open = (tableLogicalId: string): StreamReader => {
    const feed = feeds.get(tableLogicalId);
    if (!feed) throw new Error(`${tableLogicalId} has no stream`);
    let position = 0;
    rewinds.add(() => {
      position = 0;
    });
    return {
      async next(limit): Promise<readonly StreamRecord[]> {
        if (position >= feed.records().length) await feed.pull();
        const batch = feed.records().slice(position, position + limit);
        position += batch.length;
        return batch;
      },
      rewind(sequenceNumber) {
        const found = feed.records().findIndex(({ dynamodb }) => dynamodb.SequenceNumber === sequenceNumber);
        if (found < 0) throw new Error(`${tableLogicalId}: no record ${sequenceNumber} in the stream`);
        position = found;
      },
      async pending() {
        if (position >= feed.records().length) await feed.pull();
        return position < feed.records().length;
      },
    };
  };

  return {
    open,
    add,
    onWrite(tableLogicalId, listener) {
      const own = listeners.get(tableLogicalId) ?? new Set();
      listeners.set(tableLogicalId, own.add(listener));
      return () => own.delete(listener);
    },
    written(tableNames) {
      for (const name of tableNames) {
        const id = idByName.get(name) ?? '';
        feeds.get(id)?.written();
        for (const listener of listeners.get(id) ?? []) listener();
      }
    },
    reset() {
      for (const feed of feeds.values()) feed.reset();
      for (const rewind of rewinds) rewind();
    },
  };
};
