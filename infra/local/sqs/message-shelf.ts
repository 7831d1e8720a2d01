import type { LocalClock } from '../clock.ts';
import { invalidParameter } from './sqs-error.ts';
import type { QueueCounts, QueueDefinition } from './sqs-service.ts';
import type { StoredMessage } from './stored-message.ts';
import { readReceiptHandle } from './stored-message.ts';

/** The messages of one queue in order of arrival, visible or not by the clock. */
export interface MessageShelf {
  add(message: StoredMessage, delaySeconds: number): void;
  remove(message: StoredMessage): void;
  hide(message: StoredMessage, seconds: number): void;
  /** What a receive may take now, in order. */
  ready(): readonly StoredMessage[];
  /** The message that this handle still holds; undefined when it was received again or is gone. */
  held(receiptHandle: string): StoredMessage | undefined;
  counts(): QueueCounts;
  onReceivable(listener: () => void): () => void;
  tell(): void;
  clear(): void;
}

export const createMessageShelf = (definition: () => QueueDefinition, clock: LocalClock): MessageShelf => {
  const messages = new Map<string, StoredMessage>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());

  const remove = (message: StoredMessage): void => {
    message.timer?.cancel();
    messages.delete(message.messageId);
  };
  const hide = (message: StoredMessage, seconds: number): void => {
    message.timer?.cancel();
    message.timer = undefined;
    message.visibleAt = clock.now() + seconds * 1000;
    const show = (): void => {
      message.inFlight = false;
      tell();
    };
    if (seconds > 0)
      message.timer = clock.at(message.visibleAt, `${definition().name}: a message is visible`, show);
    else show();
  };
  const expire = (): void => {
    const oldest = clock.now() - definition().retentionSeconds * 1000;
    for (const message of messages.values()) if (message.retainedFrom <= oldest) remove(message);
  };

  return {
    remove,
    hide,
    tell,
    add(message, delaySeconds) {
      messages.set(message.messageId, message);
      hide(message, delaySeconds);
    },
    ready() {
      expire();
      const now = clock.now();
      const locked = new Set<string>();
      if (definition().fifo)
        for (const { visibleAt, groupId } of messages.values())
          if (visibleAt > now && groupId !== undefined) locked.add(groupId);
      return [...messages.values()].filter(
        ({ visibleAt, groupId }) => visibleAt <= now && !(groupId !== undefined && locked.has(groupId)),
      );
    },
    held(receiptHandle) {
      const { messageId, received } = readReceiptHandle(receiptHandle);
      if (!/^[0-9a-f-]{36}$/.test(messageId) || !Number.isInteger(received))
        throw invalidParameter(`The input receipt handle "${receiptHandle}" is not a valid receipt handle.`);
      const message = messages.get(messageId);
      if (message === undefined) return undefined;
      const stale = message.received !== received;
      if (definition().fifo && (stale || message.visibleAt <= clock.now()))
        throw invalidParameter(
          `Value ${receiptHandle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.`,
        );
      return stale ? undefined : message;
    },
    counts() {
      expire();
      const now = clock.now();
      const hidden = [...messages.values()].filter(({ visibleAt }) => visibleAt > now);
      const inFlight = hidden.filter((message) => message.inFlight).length;
      return { visible: messages.size - hidden.length, inFlight, delayed: hidden.length - inFlight };
    },
    onReceivable(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => [...messages.values()].forEach(remove),
  };
};
