import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Follower } from './follow.ts';

interface Hint {
  readonly project: string;
  readonly number: number;
}

const readHint = (body: string): Hint => {
  const hint: Partial<Record<keyof Hint, unknown>> = JSON.parse(body);
  const { project, number } = hint;
  if (typeof project !== 'string' || project === '' || typeof number !== 'number')
    throw new TypeError('no hint');
  return { project, number };
};

const groupOf = ({ attributes, messageId }: SQSRecord): string => attributes.MessageGroupId ?? messageId;

/**
 * The handler of a consumer's queue. A chain is followed once for all hints that it satisfies. After the first failure
 * of a message group the group's later messages of the batch fail too, so that their order holds.
 * @param onError told of each failure; the message comes again, and ends in the dead letters
 */
export const consume =
  (follower: Pick<Follower, 'follow'>, onError: (error: unknown, messageId: string) => void) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const reached = new Map<string, number>();
    const failedGroups = new Set<string>();
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      const group = groupOf(record);
      try {
        if (failedGroups.has(group)) throw new Error('an earlier message of the group failed');
        const { project, number } = readHint(record.body);
        if ((reached.get(project) ?? 0) < number)
          reached.set(project, await follower.follow(project, number));
      } catch (error) {
        if (!failedGroups.has(group)) onError(error, record.messageId);
        failedGroups.add(group);
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
