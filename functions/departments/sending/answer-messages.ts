import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { hidingSeconds } from '../domain/delivery-schedule.ts';
import type { Afterwards } from './deliver.ts';

export interface MessagePorts {
  readonly clock: Clock;
  readonly deliver: (message: {
    readonly deliveryId: string;
    readonly messageId: string;
  }) => Promise<Afterwards>;
  readonly hide: (receiptHandle: string, seconds: number) => Promise<void>;
  readonly onError: (error: unknown, messageId: string) => void;
}

const deliveryIdOf = (body: string): string => {
  const { deliveryId }: { deliveryId?: unknown } = JSON.parse(body);
  if (typeof deliveryId !== 'string') throw new TypeError('no delivery');
  return deliveryId;
};

/** True when the message goes; one that hides, or that failed, is reported and stays. */
const answer = async (
  ports: MessagePorts,
  { body, messageId, receiptHandle }: SQSRecord,
): Promise<boolean> => {
  try {
    const after = await ports.deliver({ deliveryId: deliveryIdOf(body), messageId });
    if (after.kind === 'gone') return true;
    await ports.hide(receiptHandle, hidingSeconds(ports.clock(), after.until));
  } catch (error) {
    ports.onError(error, messageId);
  }
  return false;
};

/** The handler of the queue `deliveries`. */
export const answerMessages =
  (ports: MessagePorts) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of Records)
      if (!(await answer(ports, record))) batchItemFailures.push({ itemIdentifier: record.messageId });
    return { batchItemFailures };
  };
