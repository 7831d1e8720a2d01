import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { departmentRoutes } from '../../functions/departments/api.ts';
import { departmentsApiEnvironment, feedEnvironment } from '../../functions/departments/environment.ts';
import { Consumer } from '../constructs/consumer.ts';
import { ContextTable } from '../constructs/context-table.ts';
import type { DepartmentKeys } from '../constructs/department-keys.ts';
import { OrganisationKeys } from '../constructs/organisation-keys.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { houseQueue } from '../constructs/house-queue.ts';
import type { House } from '../constructs/house.ts';
import type { ServedRoutes } from '../constructs/http-api.ts';
import type { Journal } from '../constructs/journal.ts';
import { departmentsIndexes } from './departments-indexes.ts';
import { partyEgress, knownDepartments } from './departments-county.ts';
import { grantDepartments } from './departments-grants.ts';
import { DepartmentsSender, senderTimeout } from './departments-sender.ts';

export interface DepartmentsContextProps {
  readonly house: House;
  readonly journal: Journal;
  readonly keys: DepartmentKeys;
}

/** Longer than the 14 days that a message lives: the record says what becomes of a delivery, not the count. */
const mostReceives = 1_000;

/** Endpoints and keys of the departments, their feeds, and the signed deliveries. */
export class DepartmentsContext extends Construct {
  readonly table: ContextTable;
  readonly deliveries: Queue;
  readonly feed: Consumer<typeof feedEnvironment>;
  readonly served: ServedRoutes;

  constructor(scope: Construct, id: string, { house, journal, keys }: DepartmentsContextProps) {
    super(scope, id);
    const { county } = house;
    this.table = new ContextTable(this, 'DepartmentsTable', {
      house,
      expiry: 'expiresAt',
      indexes: departmentsIndexes,
    });
    this.deliveries = houseQueue(this, 'DeliveriesQueue', {
      fifo: false,
      visibility: Duration.seconds(6 * senderTimeout.toSeconds()),
      deadLetters: { queue: journal.failures, maxReceiveCount: mostReceives },
    });
    const organisationKeys = new OrganisationKeys(this, 'OrganisationKeys', { house });
    const environment = {
      DEPARTMENTS_TABLE: this.table.name,
      COUNTY_CODE: county.code,
      DEPARTMENTS: JSON.stringify(knownDepartments(county)),
    };
    const signing = {
      EGRESS: JSON.stringify(partyEgress(county)),
      DEPARTMENT_KEYS_SECRET: keys.arn,
      ORGANISATION_KEYS_SECRET: organisationKeys.arn,
    };
    const queue = { DELIVERIES_QUEUE_URL: this.deliveries.queueUrl };
    const api = new HouseFunction(this, 'DepartmentsApi', {
      house,
      entry: 'departments-api',
      description: 'Sets endpoints and keys of those who are told, serves feeds, inboxes and deliveries',
      schema: departmentsApiEnvironment,
      environment: { ...environment, ...signing, JOURNAL_TABLE: journal.table.name },
      memory: 1_024,
      timeout: Duration.seconds(20),
    });
    this.served = { id: 'DepartmentsApi', routes: departmentRoutes, function: api.function };
    this.feed = new Consumer(this, 'DepartmentsFeed', {
      house,
      entry: 'departments-feed',
      description: 'Numbers the messages of departments and owners and puts them on their way',
      schema: feedEnvironment,
      environment: { ...environment, ...queue, JOURNAL_TABLE: journal.table.name },
      timeout: Duration.seconds(30),
      hurts: {
        zh: '等待办件消息的部门和申请人；时限照常计算',
        en: 'departments and owners who wait to be told of their cases; the law counts on',
      },
      runbook: 'departments-feed',
    });
    const sender = new DepartmentsSender(this, 'DepartmentsSender', {
      house,
      deliveries: this.deliveries,
      environment: { ...environment, ...signing, ...queue, JOURNAL_TABLE: journal.table.name },
    });
    grantDepartments({
      api,
      feed: this.feed.handler,
      sender: sender.handler,
      table: this.table,
      journal: journal.table,
      keys,
      organisationKeys,
      deliveries: this.deliveries,
    });
  }
}
