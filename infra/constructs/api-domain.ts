import { Stack } from 'aws-cdk-lib';
import { CfnBasePathMapping, CfnDomainName, type Stage } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { pinLogicalId } from './pin-logical-id.ts';

export interface ApiDomainProps {
  readonly stage: Stage;
  readonly name: string;
  /** Of a certificate in the county's own region. */
  readonly certificateId: string;
}

/** The county's own address. In China it needs an ICP filing for the region first. */
export class ApiDomain extends Construct {
  constructor(scope: Construct, id: string, { stage, name, certificateId }: ApiDomainProps) {
    super(scope, id);
    const domain = new CfnDomainName(this, 'Domain', {
      domainName: name,
      endpointConfiguration: { types: ['REGIONAL'] },
      regionalCertificateArn: Stack.of(this).formatArn({
        service: 'acm',
        resource: 'certificate',
        resourceName: certificateId,
      }),
      securityPolicy: 'TLS_1_2',
    });
    pinLogicalId(domain, 'ApiDomain');
    const mapping = new CfnBasePathMapping(this, 'Mapping', {
      domainName: domain.ref,
      restApiId: stage.restApi.restApiId,
      stage: stage.stageName,
    });
    pinLogicalId(mapping, 'ApiDomainMapping');
  }
}
