import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { eventRule } from '../constructs/event-rule.ts';
import type { House } from '../constructs/house.ts';
import { Workflow } from '../constructs/workflow.ts';
import { stageApproval } from '../workflows/stage-approval.ts';
import { raiseWorkflowAlarms } from './approvals-alarms.ts';

export interface StageWorkflowProps {
  readonly house: House;
  readonly rendezvous: Function;
}

/** The machine that drives every filed stage, and its alarms. */
export class StageWorkflow extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, { house, rendezvous }: StageWorkflowProps) {
    super(scope, id);
    this.workflow = new Workflow(this, 'StageApproval', {
      house,
      name: 'stage-approval',
      calls: [rendezvous],
      definition: (within) => stageApproval(within, rendezvous),
    });
    raiseWorkflowAlarms(house, this.workflow);
  }

  /** The hourly sweep, and every execution that ended before its cases did, lead to the same repair. */
  repairBy(starter: Function): void {
    eventRule(this, 'ApprovalsSweepRule', {
      description: 'Repairs cases whose next moment is an hour overdue',
      on: { schedule: Schedule.rate(Duration.hours(1)) },
      tells: starter,
    });
    eventRule(this, 'StageApprovalEndedRule', {
      description: 'Starts a new execution where one ended before its cases',
      on: {
        eventPattern: {
          source: ['aws.states'],
          detailType: ['Step Functions Execution Status Change'],
          detail: {
            status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
            stateMachineArn: [this.workflow.machine.stateMachineArn],
          },
        },
      },
      tells: starter,
    });
  }
}
