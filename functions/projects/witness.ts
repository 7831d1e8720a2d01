import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../shared/dynamo/item.ts';
import type { LinkedEvent } from '../../shared/journal/event.ts';
import { emptyHead, linkHash } from '../../shared/journal/hash-chain.ts';
import { witnessKey } from './keys.ts';
import type { WitnessHead } from './store/project-file.ts';

export interface WitnessPorts {
  readonly tableName: string;
  readonly findHead: (projectId: string) => Promise<WitnessHead | undefined>;
  /** A chain that does not hold: an auditor must look at it. */
  readonly alarm: (broken: { readonly project: string; readonly number: number }) => void;
}

const unseen: WitnessHead = { ...emptyHead, version: 0 };

const fits = ({ number, hash }: WitnessHead, linked: LinkedEvent): boolean =>
  linked.event.number === number + 1 && linkHash(hash, linked.body) === linked.hash;

const isKnown = ({ number, hash }: WitnessHead, linked: LinkedEvent): boolean =>
  linked.event.number < number || (linked.event.number === number && linked.hash === hash);

/**
 * The effect of one event on its witness head, for the follower: the head moves on while the chain holds, and stays
 * where it broke. Kept apart from the journal, it shows what a chain cannot say of itself: that its end is missing, or
 * that all of it was written anew.
 */
export const createWitness =
  ({ tableName, findHead, alarm }: WitnessPorts) =>
  async (linked: LinkedEvent): Promise<readonly TransactWriteItem[]> => {
    const { project, number } = linked.event;
    const head = (await findHead(project)) ?? unseen;
    if (head.brokenAt !== undefined || isKnown(head, linked)) return [];
    const isSound = fits(head, linked);
    if (!isSound) alarm({ project, number });
    const next = isSound ? { number, hash: linked.hash } : { ...head, brokenAt: number };
    const { version } = head;
    return [
      {
        Put: {
          TableName: tableName,
          Item: toItem({ ...next, ...witnessKey(project), version: version + 1 }),
          ConditionExpression:
            version === 0 ? 'attribute_not_exists(PK) OR #version = :before' : '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': { N: String(version) } },
        },
      },
    ];
  };
