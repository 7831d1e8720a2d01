/** Puts a message on the queue with this ARN, as the given function's role. Answers false when it may not. */
export type SendAsFunction = (functionId: string, queueArn: string, message: QueueMessage) => boolean;

export interface QueueMessage {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, string>>;
}
