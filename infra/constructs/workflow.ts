import { Validations } from 'aws-cdk-lib';
import { Policy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { countyName } from '../counties/county-name.ts';
import { grantOnEverything } from './grant-on-everything.ts';
import { grant, type Grantable } from './grants.ts';
import type { House } from './house.ts';
import { houseLogGroup } from './house-log-group.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface WorkflowProps {
  readonly house: House;
  /** Ends the name of the log group, after the county's. */
  readonly name: string;
  /** Functions that the machine calls: these and no others. */
  readonly calls: readonly [Function, ...Function[]];
  readonly definition: (scope: Construct) => IChainable;
}

/**
 * A standard JSONata machine with an own role. Running executions keep definition and role for up to a year:
 * machine, role and called functions have pinned logical ids, and none of them is ever renamed.
 */
export class Workflow extends Construct implements Grantable {
  readonly machine: StateMachine;
  readonly role: Role;
  readonly policy: Policy;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, { house, name, calls, definition }: WorkflowProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    pinLogicalId(this.role, `${id}Role`);
    this.policy = new Policy(this, 'Policy', { roles: [this.role] });
    pinLogicalId(this.policy, `${id}Policy`);
    const [first, ...others] = calls;
    grant(this, {
      actions: ['lambda:InvokeFunction'],
      on: [first.functionArn, ...others.map((called) => called.functionArn)],
    });
    grantOnEverything(this, ...logDelivery, ...(house.traits.tracing ? tracing : []));
    // AWS delivers to other names by a resource policy that is soon full.
    const group = `/aws/vendedlogs/states/groundbreak-${countyName(house.county)}-${name}`;
    this.logs = houseLogGroup(this, `${id}Logs`, house, group);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineType: StateMachineType.STANDARD,
      queryLanguage: QueryLanguage.JSONATA,
      definitionBody: DefinitionBody.fromChainable(definition(this)),
      role: this.role.withoutPolicyUpdates(),
      // The data would show the tokens, which are the right to answer.
      logs: { destination: this.logs, level: LogLevel.ALL, includeExecutionData: false },
      // Left out where it is off: China has no tracing.
      ...(house.traits.tracing ? { tracingEnabled: true } : {}),
    });
    pinLogicalId(this.machine, `${id}Machine`);
    this.machine.node.addDependency(this.policy);
    if (!house.traits.tracing) {
      Validations.of(this.machine).acknowledge({
        id: 'AwsSolutions-SF2',
        reason: 'The county does not trace; every step is in the log.',
      });
    }
  }
}

const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
] as const;

const tracing = [
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
] as const;
