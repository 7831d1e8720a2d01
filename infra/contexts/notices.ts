import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { noticeRoutes } from '../../functions/notices/api.ts';
import { noticesApiEnvironment, writerEnvironment } from '../../functions/notices/environment.ts';
import { Consumer } from '../constructs/consumer.ts';
import { ContextTable } from '../constructs/context-table.ts';
import { countyMetric } from '../constructs/county-metric.ts';
import { eventRule } from '../constructs/event-rule.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import type { House } from '../constructs/house.ts';
import type { ServedRoutes } from '../constructs/http-api.ts';
import { ObjectBucket } from '../constructs/object-bucket.ts';
import { noticesIndexes } from './notices-indexes.ts';
import { noticesCounty } from './notices-county.ts';
import { grantNotices } from './notices-grants.ts';

export interface NoticesContextProps {
  readonly house: House;
  readonly journal: ContextTable;
}

const applicants = {
  zh: '等待文书的申报单位：补正和救济的期限自送达起算',
  en: 'applicants who wait for a paper; the periods that it names run from its service',
};

/** The papers of cases: drawn, kept, served, and told of. */
export class NoticesContext extends Construct {
  readonly table: ContextTable;
  readonly documents: ObjectBucket;
  readonly writer: Consumer<typeof writerEnvironment>;
  readonly served: ServedRoutes;

  constructor(scope: Construct, id: string, { house, journal }: NoticesContextProps) {
    super(scope, id);
    const { notices, code } = house.county;
    this.table = new ContextTable(this, 'NoticesTable', {
      house,
      expiry: 'expiresAt',
      indexes: noticesIndexes,
    });
    this.documents = new ObjectBucket(this, 'NoticesBucket', { house, replacedDays: notices.replacedDays });
    const environment = {
      NOTICES_TABLE: this.table.name,
      NOTICES_BUCKET: this.documents.name,
      JOURNAL_TABLE: journal.name,
      COUNTY_CODE: code,
      MESSAGE_GATEWAY: notices.gateway?.url,
    };
    const api = new HouseFunction(this, 'NoticesApi', {
      house,
      entry: 'notices-api',
      description: 'Lists the papers of cases, leads to them, registers where owners are told',
      schema: noticesApiEnvironment,
      environment,
      memory: 1_024,
    });
    this.served = { id: 'NoticesApi', routes: noticeRoutes, function: api.function };
    this.writer = new Consumer(this, 'NoticesWriter', {
      house,
      entry: 'notices-writer',
      description: 'Draws and keeps the papers of cases, serves them, and tells their owners',
      schema: writerEnvironment,
      environment,
      files: { 'county.json': JSON.stringify(noticesCounty(house.county)) },
      memory: 1_024,
      timeout: Duration.seconds(60),
      hurts: applicants,
      runbook: 'notices-writer',
    });
    const sends = notices.gateway !== undefined;
    if (sends)
      eventRule(this, 'NoticesSweepRule', {
        description: 'Sends messages that failed or lost their hint',
        on: { schedule: Schedule.rate(Duration.hours(1)) },
        tells: this.writer.handler.function,
      });
    grantNotices({
      api,
      writer: this.writer.handler,
      table: this.table,
      documents: this.documents,
      journal,
      sends,
    });
    house.alarms.raise('MessagesGivenUpAlarm', {
      metric: countyMetric(house, 'MessagesGivenUp', Duration.minutes(5)),
      above: 0,
      what: {
        zh: '某条短信或邮件三天未能发出，已放弃',
        en: 'A message by SMS or mail could not be sent for three days and was given up',
      },
      hurts: {
        zh: '该申报单位：未收到提醒；文书本身已在系统中',
        en: 'that applicant, who was not told; the paper itself lies in the system',
      },
      runbook: 'messages-given-up',
    });
  }
}
