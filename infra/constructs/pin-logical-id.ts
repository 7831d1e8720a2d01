import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Fixes the logical id, so that moving code never replaces what it names. */
export const pinLogicalId = (construct: IConstruct, logicalId: string): void => {
  const resource = construct.node.defaultChild ?? construct;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} has no resource to pin`);
  resource.overrideLogicalId(logicalId);
};
