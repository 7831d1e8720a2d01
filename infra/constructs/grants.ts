import { PolicyStatement, type Policy } from 'aws-cdk-lib/aws-iam';

/** Who can be given rights: something with its one policy. */
export interface Grantable {
  readonly policy: Policy;
}

export interface Grant {
  /** Exact, never a wildcard: `dynamodb:PutItem`. */
  readonly actions: readonly [`${string}:${string}`, ...`${string}:${string}`[]];
  /** Exact ARNs. */
  readonly on: readonly [string, ...string[]];
  /** DynamoDB items by the beginning of their partition key, such as `PERSON#`. */
  readonly leadingKeys?: readonly string[];
}

/**
 * Gives exact actions on exact resources. What AWS offers without a resource level goes through
 * `grantOnEverything`.
 * @throws when an action or a resource holds a wildcard.
 */
export const grant = (to: Grantable, { actions, on, leadingKeys }: Grant): void => {
  const wild = [...actions, ...on].filter((text) => text.includes('*'));
  if (wild.length > 0) throw new Error(`A grant names exact actions and resources, not ${wild.join(', ')}`);
  to.policy.addStatements(
    new PolicyStatement({
      actions: [...actions],
      resources: [...on],
      ...(leadingKeys === undefined
        ? {}
        : {
            conditions: {
              'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys.map((key) => `${key}*`) },
            },
          }),
    }),
  );
};
