import { Stack } from 'aws-cdk-lib';
import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { pinLogicalId } from './pin-logical-id.ts';

export interface WebAclProps {
  readonly stage: Stage;
  /** Requests of one address in five minutes; more are refused. */
  readonly requestsPerFiveMinutes: number;
}

const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

/** Forms are larger than 8 KB and departments' programs send no user agent: these two only count. */
const counted = ['SizeRestrictions_BODY', 'NoUserAgent_HEADER'];

/** The web application firewall of a county that asks for one. */
export class WebAcl extends Construct {
  constructor(scope: Construct, id: string, { stage, requestsPerFiveMinutes }: WebAclProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('WebAcl'),
      rules: [
        {
          name: 'rate',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: requestsPerFiveMinutes, aggregateKeyType: 'IP' } },
          visibilityConfig: visibility('WebAclRate'),
        },
        {
          name: 'common',
          priority: 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              ruleActionOverrides: counted.map((name) => ({ name, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: visibility('WebAclCommon'),
        },
      ],
    });
    pinLogicalId(acl, 'WebAcl');
    const { partition, region } = Stack.of(this);
    const association = new CfnWebACLAssociation(this, 'Association', {
      webAclArn: acl.attrArn,
      resourceArn: `arn:${partition}:apigateway:${region}::/restapis/${stage.restApi.restApiId}/stages/${stage.stageName}`,
    });
    pinLogicalId(association, 'WebAclAssociation');
  }
}
