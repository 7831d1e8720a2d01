import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readArrival } from './arrival-message.ts';
import type { Arrival, InspectUploadOutcome } from './use-cases/inspect-upload.ts';

interface Ports {
  readonly inspect: (arrival: Arrival) => Promise<InspectUploadOutcome>;
  readonly onOutcome: (outcome: InspectUploadOutcome, arrival: Arrival) => void;
  readonly onError: (error: unknown, messageId: string) => void;
}

/** The handler of the queue of uploads. What could not be judged comes again, and ends in the dead letters. */
export const answerArrivals =
  ({ inspect, onOutcome, onError }: Ports) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { body, messageId } of Records) {
      try {
        const arrival = readArrival(body);
        onOutcome(await inspect(arrival), arrival);
      } catch (error) {
        onError(error, messageId);
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
