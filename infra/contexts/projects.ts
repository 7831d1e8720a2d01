import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { projectRoutes } from '../../functions/projects/api.ts';
import { projectsApiEnvironment, witnessEnvironment } from '../../functions/projects/environment.ts';
import { Consumer } from '../constructs/consumer.ts';
import { ContextTable } from '../constructs/context-table.ts';
import { grant } from '../constructs/grants.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import type { House } from '../constructs/house.ts';
import type { ServedRoutes } from '../constructs/http-api.ts';
import { projectRules } from './project-rules.ts';
import { raiseProjectAlarms } from './project-alarms.ts';

export interface ProjectsContextProps {
  readonly house: House;
  readonly journal: ContextTable;
}

/** What a list shows of a project. */
const listed = ['code', 'name', 'division', 'flowType', 'owner', 'registeredAt', 'version'];

/** Beginnings of the journal's keys: what is read as events, what is read and erased as a person. */
const chains = ['PROJECT#'];
const county = ['COUNTY'];
const vault = ['PERSON#'];

/** Projects, works, buildings and parties; and the witness of every project's journal. */
export class ProjectsContext extends Construct {
  readonly table: ContextTable;
  readonly witness: Consumer<typeof witnessEnvironment>;
  readonly served: ServedRoutes;

  constructor(scope: Construct, id: string, { house, journal }: ProjectsContextProps) {
    super(scope, id);
    this.table = new ContextTable(this, 'ProjectsTable', {
      house,
      expiry: 'expiresAt',
      indexes: [
        { name: 'owner', partitionKey: 'ownerKey', sortKey: 'projectKey', attributes: listed },
        { name: 'county', partitionKey: 'countyKey', sortKey: 'projectKey', attributes: listed },
      ],
    });
    const shared = {
      PROJECTS_TABLE: this.table.name,
      JOURNAL_TABLE: journal.name,
      COUNTY_CODE: house.county.code,
    };
    const api = new HouseFunction(this, 'ProjectsApi', {
      house,
      entry: 'projects-api',
      description: 'Registers, changes, reads and verifies projects',
      schema: projectsApiEnvironment,
      environment: { ...shared, PROJECT_RULES: JSON.stringify(projectRules(house.county)) },
      memory: 1_024,
      timeout: Duration.seconds(20),
    });
    grant(api, {
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
      on: [this.table.arn],
    });
    grant(api, {
      actions: ['dynamodb:Query'],
      on: [this.table.indexArn('owner'), this.table.indexArn('county')],
    });
    grant(api, { actions: ['dynamodb:PutItem'], on: [journal.arn], leadingKeys: [...chains, ...vault] });
    grant(api, { actions: ['dynamodb:Query'], on: [journal.arn], leadingKeys: chains });
    grant(api, {
      actions: ['dynamodb:GetItem', 'dynamodb:DeleteItem'],
      on: [journal.arn],
      leadingKeys: vault,
    });
    this.served = { id: 'ProjectsApi', routes: projectRoutes, function: api.function };

    this.witness = new Consumer(this, 'ProjectsWitness', {
      house,
      entry: 'projects-witness',
      description: 'Recomputes the chain of every project and keeps its head',
      schema: witnessEnvironment,
      environment: shared,
      timeout: Duration.seconds(30),
      hurts: { zh: '依赖日志完整性的审计人员', en: 'auditors who rely on the chain of the journal' },
      runbook: 'projects-witness',
    });
    grant(this.witness.handler, { actions: ['dynamodb:GetItem', 'dynamodb:PutItem'], on: [this.table.arn] });
    grant(this.witness.handler, {
      actions: ['dynamodb:Query'],
      on: [journal.arn],
      leadingKeys: [...chains, ...county],
    });
    raiseProjectAlarms(house, { api, projects: this.table, journal });
  }
}
