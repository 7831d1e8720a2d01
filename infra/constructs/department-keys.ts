import { Validations } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { dataRemoval } from './data-removal.ts';
import type { House } from './house.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface DepartmentKeysProps {
  readonly house: House;
}

/** The signing keys of all departments, in one secret that begins empty: departments signs with them, approvals verifies. */
export class DepartmentKeys extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { house }: DepartmentKeysProps) {
    super(scope, id);
    const secret = new CfnSecret(this, 'Secret', {
      description: `Signing keys of the departments of ${house.county.names.en}`,
      secretString: JSON.stringify({ departments: {} }),
    });
    pinLogicalId(secret, id);
    secret.applyRemovalPolicy(dataRemoval(house.county));
    this.arn = secret.ref;
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Each key is shared with a department, which must learn of the next one: an admin rotates it.',
    });
  }
}
