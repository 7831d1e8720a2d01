import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { approvalRoutes } from '../../functions/approvals/api.ts';
import {
  approvalsApiEnvironment,
  rendezvousEnvironment,
  starterEnvironment,
} from '../../functions/approvals/environment.ts';
import { Consumer } from '../constructs/consumer.ts';
import type { ContextTable } from '../constructs/context-table.ts';
import type { DepartmentKeys } from '../constructs/department-keys.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import type { House } from '../constructs/house.ts';
import type { ServedRoutes } from '../constructs/http-api.ts';
import { raiseCalendarAlarm, raiseStarterAlarm } from './approvals-alarms.ts';
import { approvalsCounty } from './approvals-county.ts';
import { grantApprovals } from './approvals-grants.ts';
import { approvalsTable } from './approvals-table.ts';
import { StageWorkflow } from './approvals-workflow.ts';

export interface ApprovalsContextProps {
  readonly house: House;
  readonly journal: ContextTable;
  readonly departmentKeys: DepartmentKeys;
}

const waiting = {
  zh: '等待办件进展的申报单位和部门',
  en: 'applicants and departments who wait for a case to go on',
};

/** Guide, applications and cases, and the machine that drives them by the law's clock. */
export class ApprovalsContext extends Construct {
  readonly table: ContextTable;
  readonly rendezvous: Consumer<typeof rendezvousEnvironment>;
  readonly starter: Consumer<typeof starterEnvironment>;
  readonly served: ServedRoutes;

  constructor(scope: Construct, id: string, { house, journal, departmentKeys }: ApprovalsContextProps) {
    super(scope, id);
    this.table = approvalsTable(this, house);
    const environment = {
      APPROVALS_TABLE: this.table.name,
      JOURNAL_TABLE: journal.name,
      COUNTY_CODE: house.county.code,
    };
    const files = { 'county.json': JSON.stringify(approvalsCounty(house.county)) };
    const api = new HouseFunction(this, 'ApprovalsApi', {
      house,
      entry: 'approvals-api',
      description: 'Guides, files applications, moves and lists cases, counts legal days',
      schema: approvalsApiEnvironment,
      environment: { ...environment, DEPARTMENT_KEYS_SECRET: departmentKeys.arn },
      files,
      memory: 1_024,
      timeout: Duration.seconds(20),
    });
    this.served = { id: 'ApprovalsApi', routes: approvalRoutes, function: api.function };
    this.rendezvous = new Consumer(this, 'ApprovalsRendezvous', {
      house,
      entry: 'approvals-rendezvous',
      description: 'Applies what is due to a case, keeps its token, signals when it goes on',
      schema: rendezvousEnvironment,
      environment,
      files,
      memory: 1_024,
      timeout: Duration.seconds(30),
      hurts: waiting,
      runbook: 'approvals-rendezvous',
    });
    const stage = new StageWorkflow(this, 'Workflow', {
      house,
      rendezvous: this.rendezvous.handler.function,
    });
    this.starter = new Consumer(this, 'ApprovalsStarter', {
      house,
      entry: 'approvals-starter',
      description:
        'Starts the execution of a filed stage, a new one where one is lost; counts open cases anew',
      schema: starterEnvironment,
      environment: { ...environment, MACHINE_ARN: stage.workflow.machine.stateMachineArn },
      files,
      timeout: Duration.seconds(60),
      hurts: waiting,
      runbook: 'approvals-starter',
    });
    stage.repairBy(this.starter.handler.function);
    raiseStarterAlarm(house, this.starter.handler.function);
    raiseCalendarAlarm(house);
    grantApprovals({
      api,
      rendezvous: this.rendezvous.handler,
      starter: this.starter.handler,
      table: this.table,
      journal,
      machine: stage.workflow.machine,
      departmentKeys,
    });
  }
}
