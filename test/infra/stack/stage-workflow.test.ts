import { describe, expect, it } from 'vitest';
import { countyNamed, ofType, templateOf } from './template-of.ts';

const demo = templateOf(countyNamed('demo-999901'));
const properties = (id: string): Readonly<Record<string, unknown>> => demo.Resources[id]?.Properties ?? {};

describe('the machine of a stage', () => {
  it('logs every step without the data, which would show the tokens', () => {
    expect(properties('StageApprovalMachine')).toMatchObject({
      StateMachineType: 'STANDARD',
      RoleArn: { 'Fn::GetAtt': ['StageApprovalRole', 'Arn'] },
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    });
    expect(properties('StageApprovalLogs')['LogGroupName']).toBe(
      '/aws/vendedlogs/states/groundbreak-demo-999901-stage-approval',
    );
  });

  it('may call the rendezvous and no other function', () => {
    const statements = JSON.stringify(properties('StageApprovalPolicy')['PolicyDocument']);
    expect(statements).toContain('{"Fn::GetAtt":["ApprovalsRendezvousFunction","Arn"]}');
    expect(statements.match(/Function","Arn"/g)?.length).toBe(1);
  });

  it('is started by a function that it never calls', () => {
    expect(properties('ApprovalsStarterFunction')['Environment']).toMatchObject({
      Variables: { MACHINE_ARN: { Ref: 'StageApprovalMachine' } },
    });
    expect(JSON.stringify(properties('StageApprovalMachine'))).not.toContain('ApprovalsStarterFunction');
  });

  it('is repaired every hour, and when one of its executions ends before its cases', () => {
    const rules = ['ApprovalsSweepRule', 'StageApprovalEndedRule'];
    const all = ofType(demo, 'AWS::Events::Rule').map(([id]) => id);
    expect(all).toEqual(expect.arrayContaining(rules));
    expect(properties('ApprovalsSweepRule')['ScheduleExpression']).toBe('rate(1 hour)');
    expect(properties('StageApprovalEndedRule')['EventPattern']).toEqual({
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: {
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: [{ Ref: 'StageApprovalMachine' }],
      },
    });
    for (const rule of rules) {
      expect(properties(`${rule}Permission`)).toEqual({
        Action: 'lambda:InvokeFunction',
        FunctionName: { 'Fn::GetAtt': ['ApprovalsStarterFunction', 'Arn'] },
        Principal: 'events.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': [rule, 'Arn'] },
      });
    }
  });

  it('raises the alarm whenever a case waits for nothing', () => {
    expect(properties('CaseStuckFilter')).toMatchObject({
      LogGroupName: { Ref: 'StageApprovalLogs' },
      FilterPattern: '{ $.type = "WaitStateEntered" }',
    });
    const { Namespace, MetricName, Threshold } = properties('CaseStuckAlarm');
    expect({ Namespace, MetricName, Threshold }).toEqual({
      Namespace: 'Groundbreak/999901',
      MetricName: 'CaseStuck',
      Threshold: 0,
    });
  });
});

describe('the table of approvals', () => {
  it('copies no more than 20 attributes into an index, as DynamoDB allows', () => {
    const indexes = properties('ApprovalsTable')['GlobalSecondaryIndexes'];
    expect(indexes).toMatchObject([
      { IndexName: 'department' },
      { IndexName: 'timers' },
      { IndexName: 'owner' },
    ]);
    const lists = [...JSON.stringify(indexes).matchAll(/"NonKeyAttributes":\[([^\]]*)\]/g)];
    expect(lists.map(([, names = '']) => names.split(',').length)).toEqual([20, 2]);
  });
});

describe('the county of the functions', () => {
  it('lies beside each bundle that reads it and leaves the others as they are', () => {
    const code = (id: string): string => JSON.stringify(properties(id)['Code']);
    const other = templateOf({ ...countyNamed('demo-999901'), throttle: { requestsPerSecond: 7, burst: 9 } });
    const changed = templateOf({
      ...countyNamed('demo-999901'),
      officeHours: [{ from: '09:00', to: '17:00' }],
    });
    for (const id of ['ApprovalsApiFunction', 'ApprovalsRendezvousFunction']) {
      expect(JSON.stringify(other.Resources[id]?.Properties['Code'])).toBe(code(id));
      expect(JSON.stringify(changed.Resources[id]?.Properties['Code'])).not.toBe(code(id));
    }
    const relay = changed.Resources['RelayFunction']?.Properties['Code'];
    expect(JSON.stringify(relay)).toBe(code('RelayFunction'));
  });
});
