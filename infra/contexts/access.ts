import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { accessRoutes } from '../../functions/access/api.ts';
import { authoriserEnvironment, openapiEnvironment } from '../../functions/access/environment.ts';
import { countyMetric } from '../constructs/county-metric.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import type { House } from '../constructs/house.ts';
import type { ServedRoutes } from '../constructs/http-api.ts';

export interface AccessContextProps {
  readonly house: House;
}

/** Who calls, and what the interface is. */
export class AccessContext extends Construct {
  readonly authoriser: HouseFunction<typeof authoriserEnvironment>;
  readonly served: ServedRoutes;

  constructor(scope: Construct, id: string, { house }: AccessContextProps) {
    super(scope, id);
    this.authoriser = new HouseFunction(this, 'Authoriser', {
      house,
      entry: 'authoriser',
      description: 'Checks the token and answers whose it is',
      schema: authoriserEnvironment,
      environment: {
        COUNTY_CODE: house.county.code,
        OIDC_ISSUER: house.county.oidc.issuer,
        OIDC_AUDIENCE: house.county.oidc.audience,
      },
    });
    house.alarms.raise('AuthoriserFailingAlarm', {
      metric: countyMetric(house, 'TokensNotJudged', Duration.minutes(5)),
      above: 2,
      what: {
        zh: '多次无法向身份提供方核验令牌',
        en: 'The issuer of tokens could not be asked several times',
      },
      hurts: { zh: '所有需要登录的人', en: 'everybody who signs in' },
      runbook: 'authoriser-failing',
    });
    const openapi = new HouseFunction(this, 'Openapi', {
      house,
      entry: 'openapi',
      description: 'Serves the description of the interface',
      schema: openapiEnvironment,
      environment: {},
      memory: 256,
      timeout: Duration.seconds(5),
    });
    this.served = { id: 'Openapi', routes: accessRoutes, function: openapi.function };
  }
}
