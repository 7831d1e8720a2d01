import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countyNamed, ofType, templateOf } from './template-of.ts';

const county = countyNamed('demo-999901');
const demo = templateOf(county);
const linan = templateOf(countyNamed('linan-330112'));

const operationSchema = z.object({ 'x-amazon-apigateway-integration': z.object({ uri: z.unknown() }) });
const bodySchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  'x-amazon-apigateway-gateway-responses': z.record(z.string(), z.unknown()),
});
const body = bodySchema.parse(demo.Resources['Api']?.Properties['Body']);
const operations = Object.values(body.paths).flatMap((methods) => Object.values(methods));
const functionIn = (uri: unknown): string =>
  /"Fn::GetAtt":\["(\w+)","Arn"\]/.exec(JSON.stringify(uri))?.[1] ?? '';

describe('the API', () => {
  it('is regional, and its stage v1 throttles and logs no token', () => {
    expect(demo.Resources['Api']?.Properties).toMatchObject({
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    const stage = demo.Resources['ApiStage']?.Properties ?? {};
    expect(stage).toMatchObject({
      StageName: 'v1',
      MethodSettings: [
        {
          ThrottlingRateLimit: 50,
          ThrottlingBurstLimit: 100,
          DataTraceEnabled: false,
          MetricsEnabled: false,
        },
      ],
    });
    const format = JSON.stringify(stage['AccessLogSetting']);
    expect(format).toContain('$context.requestId');
    expect(format).not.toMatch(/authorization|header|identity\.user/i);
  });

  it('lets the gateway call every function that it names, from this API only', () => {
    const called = new Set([
      ...operations.map((operation) => functionIn(operation['x-amazon-apigateway-integration'].uri)),
      'AuthoriserFunction',
    ]);
    const permissions = ofType(demo, 'AWS::Lambda::Permission').filter(
      ([, { Properties }]) => Properties['Principal'] !== 'events.amazonaws.com',
    );
    expect(
      new Set(permissions.map(([, permission]) => functionIn(permission.Properties['FunctionName']))),
    ).toEqual(called);
    for (const [, permission] of permissions) {
      expect(permission.Properties['Principal']).toBe('apigateway.amazonaws.com');
      expect(JSON.stringify(permission.Properties['SourceArn'])).toContain('{"Ref":"Api"}');
    }
  });

  it('leaves the logging role to the stack of the account', () => {
    expect(ofType(demo, 'AWS::ApiGateway::Account')).toEqual([]);
  });

  it('is deployed anew when its description changes', () => {
    const [[before] = []] = ofType(demo, 'AWS::ApiGateway::Deployment');
    const same = templateOf({ ...county, throttle: { requestsPerSecond: 1, burst: 1 } });
    expect(ofType(same, 'AWS::ApiGateway::Deployment')[0]?.[0]).toBe(before);
    const [[other] = []] = ofType(linan, 'AWS::ApiGateway::Deployment');
    expect(other).not.toBe(before);
  });

  it('answers in problem+json where the gateway answers by itself', () => {
    const responses = body['x-amazon-apigateway-gateway-responses'];
    for (const type of [
      'UNAUTHORIZED',
      'MISSING_AUTHENTICATION_TOKEN',
      'THROTTLED',
      'DEFAULT_4XX',
      'DEFAULT_5XX',
    ]) {
      expect(JSON.stringify(responses[type])).toContain('application/problem+json');
    }
  });
});

describe('what stands before the API', () => {
  it('is a firewall where the county asks for it, that only counts large bodies and missing user agents', () => {
    expect(ofType(demo, 'AWS::WAFv2::WebACL')).toEqual([]);
    expect(ofType(linan, 'AWS::WAFv2::WebACLAssociation').length).toBe(1);
    expect(linan.Resources['WebAcl']?.Properties['Rules']).toMatchSnapshot();
  });

  it('is an own domain where the county has one', () => {
    const domain = { name: 'api.example.com', certificateId: '3e8f0d6c-0c4e-4c2b-9d53-5a2d0f3f5a10' };
    const template = templateOf({ ...county, domain });
    expect(template.Resources['ApiDomain']?.Properties).toMatchObject({
      DomainName: 'api.example.com',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: 'TLS_1_2',
    });
    expect(template.Resources['ApiDomainMapping']?.Properties).toMatchObject({ Stage: { Ref: 'ApiStage' } });
  });
});
