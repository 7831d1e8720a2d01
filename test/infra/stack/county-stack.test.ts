import { describe, expect, it } from 'vitest';
import { countyNamed, ofType, templateOf } from './template-of.ts';

const demo = templateOf(countyNamed('demo-999901'));
const linan = templateOf(countyNamed('linan-330112'));

describe('the stack of a county', () => {
  it('is the same when it is synthesised twice', () => {
    expect(JSON.stringify(templateOf(countyNamed('demo-999901')))).toBe(JSON.stringify(demo));
  });

  it('stays below 400 resources', () => {
    expect(Object.keys(demo.Resources).length).toBeLessThan(400);
    expect(Object.keys(linan.Resources).length).toBeLessThan(400);
  });

  it('gives the functions of the contexts behind the API the memory of those that people wait for', () => {
    for (const template of [demo, linan]) {
      const apis = ofType(template, 'AWS::Lambda::Function').filter(([id]) => id.endsWith('ApiFunction'));
      expect(apis.length).toBeGreaterThanOrEqual(6);
      for (const [, { Properties }] of apis) expect(Properties['MemorySize']).toBe(1_024);
    }
  });

  it('names neither partition nor suffix by hand', () => {
    for (const template of [demo, linan]) {
      const text = JSON.stringify(template).replaceAll(/"[a-z]+\.amazonaws\.com"/g, '""');
      expect(text).not.toMatch(/arn:aws|amazonaws\.com/);
    }
  });

  it('uses nothing that China lacks in a county of China', () => {
    const text = JSON.stringify(linan);
    expect(text).not.toMatch(/arm64|TracingConfig|xray:|"EDGE"|nodejs24/);
    expect(ofType(linan, 'AWS::ApiGateway::Stage')[0]?.[1].Properties['TracingEnabled']).toBe(false);
    for (const [, mapping] of ofType(linan, 'AWS::Lambda::EventSourceMapping')) {
      expect(mapping.Properties).not.toHaveProperty('Tags');
    }
    for (const [, mapping] of ofType(demo, 'AWS::Lambda::EventSourceMapping')) {
      expect(mapping.Properties).toHaveProperty('Tags');
    }
  });

  it('traces where the county wants it', () => {
    const traced = templateOf({ ...countyNamed('demo-999901'), traits: { tracing: true } });
    for (const [, lambda] of ofType(traced, 'AWS::Lambda::Function')) {
      expect(lambda.Properties).toMatchObject({ TracingConfig: { Mode: 'Active' } });
    }
    expect(JSON.stringify(traced.Resources['RelayPolicy'])).toContain('xray:PutTraceSegments');
    expect(traced.Resources['StageApprovalMachine']?.Properties).toMatchObject({
      TracingConfiguration: { Enabled: true },
    });
    expect(JSON.stringify(traced.Resources['StageApprovalPolicy'])).toContain('xray:PutTraceSegments');
  });

  it('keeps data of a real county and lets the demonstration go', () => {
    for (const table of [
      'ProjectsTable',
      'ApprovalsTable',
      'LicencesTable',
      'MaterialsTable',
      'NoticesTable',
      'JournalTable',
    ]) {
      expect(linan.Resources[table]).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          DeletionProtectionEnabled: true,
          BillingMode: 'PAY_PER_REQUEST',
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        },
      });
      expect(demo.Resources[table]).toMatchObject({
        DeletionPolicy: 'Delete',
        Properties: { DeletionProtectionEnabled: false },
      });
    }
  });

  it('tells callers where it is and whose tokens it takes', () => {
    expect(Object.keys(demo.Outputs).sort()).toEqual([
      'ApiUrl',
      'County',
      'CountyName',
      'OidcAudience',
      'OidcIssuer',
    ]);
    expect(demo.Outputs['County']).toEqual({ Value: '999901' });
    expect(demo.Outputs['OidcIssuer']).toEqual({ Value: 'https://id.demo-999901.example' });
  });

  it('keeps every log for the days of the county', () => {
    for (const [, group] of ofType(linan, 'AWS::Logs::LogGroup')) {
      expect(group.Properties['RetentionInDays']).toBe(180);
    }
    expect(ofType(linan, 'AWS::Logs::LogGroup').length).toBe(
      ofType(linan, 'AWS::Lambda::Function').length +
        ofType(linan, 'AWS::StepFunctions::StateMachine').length +
        1,
    );
  });

  it('takes messages over TLS only and encrypts them at no cost', () => {
    const queues = ofType(demo, 'AWS::SQS::Queue');
    expect(queues.length).toBeGreaterThan(9);
    for (const [, queue] of queues) expect(queue.Properties['SqsManagedSseEnabled']).toBe(true);
    const policies = ofType(demo, 'AWS::SQS::QueuePolicy');
    expect(policies.length).toBe(queues.length);
    for (const [, policy] of policies)
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
  });
});

describe('the stack of an account', () => {
  it('gives API Gateway the role with which it logs, once for the region', () => {
    const account = templateOf(countyNamed('linan-330112'), 'groundbreak-account-cn-north-1');
    expect(
      Object.values(account.Resources)
        .map((resource) => resource.Type)
        .sort(),
    ).toEqual(['AWS::ApiGateway::Account', 'AWS::IAM::Role']);
  });
});
