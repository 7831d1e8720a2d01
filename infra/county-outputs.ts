import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { countyName } from './counties/county-name.ts';
import type { County } from './counties/schema.ts';

/** What callers must know of a county's stack; `County` is the code that a token's claim `county` carries. */
export const countyOutputs = (stack: Stack, county: County, apiUrl: string): readonly CfnOutput[] =>
  Object.entries({
    ApiUrl: apiUrl,
    OidcIssuer: county.oidc.issuer,
    OidcAudience: county.oidc.audience,
    County: county.code,
    CountyName: countyName(county),
  }).map(([name, value]) => new CfnOutput(stack, name, { value }));
