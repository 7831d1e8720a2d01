import type { z } from 'zod';

import type { Cloud } from '../cloud.ts';
import type { AwsRequest } from '../endpoint/aws-service.ts';
import type { Principal } from '../iam/identities.ts';
import type { Queue } from './create-queue.ts';
import { sqsActions } from './sqs-actions.ts';
import { noSuchQueue, SqsError } from './sqs-error.ts';
import type { SqsAction } from './sqs-input.ts';
import { isSqsAction, sqsInput } from './sqs-input.ts';

/** Batches are allowed by the permission of the single action. */
const permissionOf = (action: SqsAction): string => `sqs:${action.replace(/Batch$/, '')}`;

const senderOf = (principal: Principal): string => ('arn' in principal ? principal.arn : 'operator');

const parse = <T>(schema: z.ZodType<T>, body: Buffer): T => {
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    throw new SqsError('SerializationException', 'the body is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys')
    throw new SqsError('UnsupportedOperation', `${issue.keys.join(', ')} is not built in the local cloud`);
  throw new SqsError(
    'InvalidParameterValue',
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`,
  );
};

const dispatch = (action: SqsAction, queue: Queue, body: Buffer, sender: string): object => {
  switch (action) {
    case 'SendMessage':
      return sqsActions.SendMessage(queue, parse(sqsInput.SendMessage, body), sender);
    case 'SendMessageBatch':
      return sqsActions.SendMessageBatch(queue, parse(sqsInput.SendMessageBatch, body), sender);
    case 'ReceiveMessage':
      return sqsActions.ReceiveMessage(queue, parse(sqsInput.ReceiveMessage, body));
    case 'DeleteMessage':
      return sqsActions.DeleteMessage(queue, parse(sqsInput.DeleteMessage, body));
    case 'DeleteMessageBatch':
      return sqsActions.DeleteMessageBatch(queue, parse(sqsInput.DeleteMessageBatch, body));
    case 'ChangeMessageVisibility':
      return sqsActions.ChangeMessageVisibility(queue, parse(sqsInput.ChangeMessageVisibility, body));
    case 'GetQueueAttributes':
      return sqsActions.GetQueueAttributes(queue, parse(sqsInput.GetQueueAttributes, body));
    case 'GetQueueUrl':
      return {};
    default:
      return action satisfies never;
  }
};

/** Answers the body of a 200, or throws SqsError. */
export const handleSqs =
  (cloud: Cloud, find: (urlOrName: string) => Queue | undefined) =>
  (request: AwsRequest, action: string): object => {
    if (!isSqsAction(action))
      throw new SqsError('UnsupportedOperation', `SQS ${action} is not built in the local cloud`);
    const input = parse<{ readonly QueueUrl: string } | { readonly QueueName: string }>(
      sqsInput[action],
      request.body,
    );
    const queue = find('QueueUrl' in input ? input.QueueUrl : input.QueueName);
    if (queue === undefined) throw noSuchQueue();
    const { arn, id, name } = queue.definition;
    const decision = cloud.authorise({
      principal: request.principal,
      action: permissionOf(action),
      resource: arn,
    });
    if (!decision.allowed)
      throw new SqsError('AccessDeniedException', decision.message, {
        status: 403,
        queryCode: 'AccessDenied',
      });
    const amount = Math.max(1, Math.ceil(request.body.length / 65_536));
    cloud.usage.add({ service: 'sqs', line: 'requests', amount, subject: id });
    if (action === 'GetQueueUrl')
      return { QueueUrl: `http://${request.headers['host'] ?? '127.0.0.1'}/${cloud.account}/${name}` };
    return dispatch(action, queue, request.body, senderOf(request.principal));
  };
