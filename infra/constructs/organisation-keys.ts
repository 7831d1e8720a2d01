import { Validations } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { dataRemoval } from './data-removal.ts';
import type { House } from './house.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface OrganisationKeysProps {
  readonly house: House;
}

/** The master key from which the signing keys of organisations follow; made once by Secrets Manager, seen by nobody. */
export class OrganisationKeys extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { house }: OrganisationKeysProps) {
    super(scope, id);
    const secret = new CfnSecret(this, 'Secret', {
      description: `Master key of the organisations of ${house.county.names.en}`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    pinLogicalId(secret, id);
    secret.applyRemovalPolicy(dataRemoval(house.county));
    this.arn = secret.ref;
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Another master key ends every key that was shown to an organisation: an admin does it, after a leak.',
    });
  }
}
