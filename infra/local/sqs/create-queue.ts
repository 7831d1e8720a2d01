import { randomUUID } from 'node:crypto';

import type { LocalClock } from '../clock.ts';
import { checkMessage } from './check-message.ts';
import { createDeduplication } from './create-deduplication.ts';
import { createMessageShelf } from './message-shelf.ts';
import { invalidParameter } from './sqs-error.ts';
import type {
  NewMessage,
  QueueCounts,
  QueueDefinition,
  ReceivedMessage,
  SentMessage,
} from './sqs-service.ts';
import type { StoredMessage } from './stored-message.ts';
import { receivedMessage } from './stored-message.ts';

export interface Queue {
  readonly definition: QueueDefinition;
  /** Other settings; what lies in the queue stays. */
  update(definition: QueueDefinition): void;
  send(message: NewMessage): SentMessage;
  /** Takes over a message that was received too often in the queue `source`. */
  bury(message: StoredMessage, source: QueueDefinition): void;
  receive(maximum: number, visibilitySeconds?: number): readonly ReceivedMessage[];
  delete(receiptHandle: string): void;
  changeVisibility(receiptHandle: string, seconds: number): void;
  receivable(): number;
  counts(): QueueCounts;
  onReceivable(listener: () => void): () => void;
  reset(): void;
}

export interface QueueParts {
  readonly clock: LocalClock;
  readonly bury: (message: StoredMessage, source: QueueDefinition) => void;
}

export const createQueue = (first: QueueDefinition, { clock, bury }: QueueParts): Queue => {
  let definition = first;
  const { fifo } = first;
  const shelf = createMessageShelf(() => definition, clock);
  const deduplication = createDeduplication(() => definition, clock);
  let sequence = 18_849_496_460_467_696_128n;

  const nextSequence = (): string | undefined => {
    if (!fifo) return undefined;
    sequence += 256n;
    return String(sequence);
  };

  return {
    get definition() {
      return definition;
    },
    update(next) {
      definition = next;
    },
    send(input) {
      const deduplicationId = checkMessage(definition, input);
      const known = deduplication.find(input.groupId, deduplicationId);
      if (known !== undefined) return known;
      const sent = { messageId: randomUUID(), sequenceNumber: nextSequence() };
      deduplication.keep(input.groupId, deduplicationId, sent);
      const now = clock.now();
      const message: StoredMessage = {
        ...sent,
        body: input.body,
        attributes: input.attributes ?? {},
        groupId: input.groupId,
        deduplicationId,
        sender: input.sender ?? 'operator',
        sentAt: now,
        retainedFrom: now,
        deadLetterSource: undefined,
        visibleAt: now,
        received: 0,
        firstReceivedAt: undefined,
        inFlight: false,
        timer: undefined,
      };
      const delay = fifo ? undefined : input.delaySeconds;
      shelf.add(message, delay ?? definition.delaySeconds);
      return sent;
    },
    bury(message, source) {
      const retainedFrom = fifo ? clock.now() : message.retainedFrom;
      const sequenceNumber = nextSequence();
      const moved = { deadLetterSource: source.arn, retainedFrom, sequenceNumber, inFlight: false };
      shelf.add({ ...message, ...moved, timer: undefined }, 0);
    },
    receive(maximum, visibilitySeconds = definition.visibilitySeconds) {
      const { redrive } = definition;
      const taken: ReceivedMessage[] = [];
      for (const message of shelf.ready()) {
        if (taken.length >= maximum) break;
        if (redrive !== undefined && message.received >= redrive.maxReceiveCount) {
          shelf.remove(message);
          bury(message, definition);
          continue;
        }
        message.received += 1;
        message.firstReceivedAt ??= clock.now();
        message.inFlight = true;
        shelf.hide(message, visibilitySeconds);
        taken.push(receivedMessage(message));
      }
      return taken;
    },
    delete(receiptHandle) {
      const message = shelf.held(receiptHandle);
      if (message === undefined) return;
      shelf.remove(message);
      if (fifo) shelf.tell();
    },
    changeVisibility(receiptHandle, seconds) {
      const message = shelf.held(receiptHandle);
      if (message === undefined || message.visibleAt <= clock.now())
        throw invalidParameter(
          'The message is not in flight, or its receipt handle is of an earlier receive.',
        );
      shelf.hide(message, seconds);
    },
    receivable: () => shelf.ready().length,
    counts: () => shelf.counts(),
    onReceivable: (listener) => shelf.onReceivable(listener),
    reset() {
      shelf.clear();
      deduplication.reset();
    },
  };
};
