import { toItem, type Item } from '../dynamo/item.ts';
import type { LinkedEvent } from './event.ts';
import { eventKey, hourOf } from './keys.ts';

/** An event's item as it lies in the table, nothing about it believed. */
export interface StoredEvent {
  readonly key: string;
  readonly number: number;
  readonly type: string;
  readonly project: string;
  readonly recordedAt: string;
  readonly body: string;
  readonly hash: string;
}

export const toEventItem = (chain: string, { event, body, hash }: LinkedEvent): Item =>
  toItem({
    ...eventKey(chain, event.number),
    number: event.number,
    type: event.type,
    project: event.project,
    recordedAt: event.recordedAt,
    hour: hourOf(Date.parse(event.recordedAt)),
    body,
    hash,
  });

export const fromEventItem = (item: Item): StoredEvent => ({
  key: item['SK']?.S ?? '',
  number: Number(item['number']?.N),
  type: item['type']?.S ?? '',
  project: item['project']?.S ?? '',
  recordedAt: item['recordedAt']?.S ?? '',
  body: item['body']?.S ?? '',
  hash: item['hash']?.S ?? '',
});
