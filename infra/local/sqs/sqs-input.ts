import { z } from 'zod';

const attribute = z.strictObject({
  DataType: z.string().regex(/^(String|Number|Binary)(\..+)?$/),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});

const message = {
  MessageBody: z.string(),
  DelaySeconds: z.number().optional(),
  MessageAttributes: z.record(z.string(), attribute).optional(),
  MessageDeduplicationId: z.string().optional(),
  MessageGroupId: z.string().optional(),
};
const batchId = z.string().regex(/^[\w-]{1,80}$/);
const queue = { QueueUrl: z.string() };
const names = z.array(z.string()).optional();

/** What each action accepts. A member that is not listed is refused: nothing is ignored silently. */
export const sqsInput = {
  SendMessage: z.strictObject({ ...queue, ...message }),
  SendMessageBatch: z.strictObject({
    ...queue,
    Entries: z.array(z.strictObject({ Id: batchId, ...message })),
  }),
  ReceiveMessage: z.strictObject({
    ...queue,
    MaxNumberOfMessages: z.int().min(1).max(10).default(1),
    VisibilityTimeout: z.int().min(0).max(43_200).optional(),
    WaitTimeSeconds: z.int().min(0).max(20).optional(),
    AttributeNames: names,
    MessageSystemAttributeNames: names,
    MessageAttributeNames: names,
  }),
  DeleteMessage: z.strictObject({ ...queue, ReceiptHandle: z.string() }),
  DeleteMessageBatch: z.strictObject({
    ...queue,
    Entries: z.array(z.strictObject({ Id: batchId, ReceiptHandle: z.string() })),
  }),
  ChangeMessageVisibility: z.strictObject({
    ...queue,
    ReceiptHandle: z.string(),
    VisibilityTimeout: z.int().min(0).max(43_200),
  }),
  GetQueueUrl: z.strictObject({ QueueName: z.string(), QueueOwnerAWSAccountId: z.string().optional() }),
  GetQueueAttributes: z.strictObject({ ...queue, AttributeNames: names }),
} as const;

export type SqsAction = keyof typeof sqsInput;
export type SqsInput<A extends SqsAction> = z.infer<(typeof sqsInput)[A]>;

export const isSqsAction = (name: string): name is SqsAction => Object.hasOwn(sqsInput, name);
