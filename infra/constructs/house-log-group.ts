import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { dataRemoval } from './data-removal.ts';
import type { House } from './house.ts';
import { pinLogicalId } from './pin-logical-id.ts';

/** A log group kept for the county's days, with a pinned logical id; named by AWS unless `name` is given. */
export const houseLogGroup = (scope: Construct, id: string, house: House, name?: string): LogGroup => {
  const group = new LogGroup(scope, id, {
    ...(name === undefined ? {} : { logGroupName: name }),
    retention: house.county.logRetentionDays,
    removalPolicy: dataRemoval(house.county),
  });
  pinLogicalId(group, id);
  return group;
};
