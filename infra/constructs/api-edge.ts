import { Validations } from 'aws-cdk-lib';
import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { County } from '../counties/schema.ts';
import { ApiDomain } from './api-domain.ts';
import { WebAcl } from './web-acl.ts';

/** What stands before the API when the county asks for it: a firewall, an own domain. */
export class ApiEdge extends Construct {
  readonly firewall: WebAcl | undefined;
  readonly domain: ApiDomain | undefined;

  constructor(scope: Construct, id: string, stage: Stage, { waf, domain }: Pick<County, 'waf' | 'domain'>) {
    super(scope, id);
    this.firewall = waf && new WebAcl(this, 'Waf', { stage, ...waf });
    this.domain = domain && new ApiDomain(this, 'Domain', { stage, ...domain });
    if (waf === undefined) {
      Validations.of(stage).acknowledge({
        id: 'AwsSolutions-APIG3',
        reason: 'The county file asks for no firewall; the stage throttles.',
      });
    }
  }
}
