import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { issuerEnvironment } from '../../functions/licences/environment.ts';
import { Consumer } from '../constructs/consumer.ts';
import type { ContextTable } from '../constructs/context-table.ts';
import { countyMetric } from '../constructs/county-metric.ts';
import { grantObjects } from '../constructs/grant-objects.ts';
import { grant } from '../constructs/grants.ts';
import type { House } from '../constructs/house.ts';
import { licencesCounty } from './licences-county.ts';
import type { LicencesContext } from './licences.ts';

export interface LicencesIssuingProps {
  readonly house: House;
  readonly journal: ContextTable;
  readonly licences: LicencesContext;
  /** Where QR codes lead: the base of the API, which therefore is built before and does not know the issuer. */
  readonly verificationBase: string;
}

const holders = {
  zh: '等待证照的建设单位：应当自作出决定之日起十日内颁发',
  en: 'owners who wait for a licence, which is owed within ten days of the decision',
};

/** Numbers, prints and records the licence of every case that passes. */
export class LicencesIssuing extends Construct {
  readonly issuer: Consumer<typeof issuerEnvironment>;

  constructor(scope: Construct, id: string, props: LicencesIssuingProps) {
    super(scope, id);
    const { house, journal, licences, verificationBase } = props;
    const { table, documents } = licences;
    this.issuer = new Consumer(this, 'LicencesIssuer', {
      house,
      entry: 'licences-issuer',
      description: 'Issues the licence of a case that has passed, or says why it is held',
      schema: issuerEnvironment,
      environment: {
        LICENCES_TABLE: table.name,
        LICENCES_BUCKET: documents.name,
        JOURNAL_TABLE: journal.name,
        COUNTY_CODE: house.county.code,
        VERIFICATION_BASE: verificationBase,
      },
      files: { 'county.json': JSON.stringify(licencesCounty(house.county)) },
      memory: 1_024,
      timeout: Duration.seconds(60),
      hurts: holders,
      runbook: 'licences-issuer',
    });
    const { handler } = this.issuer;
    grant(handler, {
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
      on: [table.arn],
    });
    grant(handler, {
      actions: ['dynamodb:Query', 'dynamodb:PutItem'],
      on: [journal.arn],
      leadingKeys: ['PROJECT#'],
    });
    grantObjects(handler, { actions: ['s3:PutObject'], on: documents, below: 'licences/' });
    house.alarms.raise('LicenceHeldAlarm', {
      metric: countyMetric(house, 'LicenceHeld', Duration.minutes(5)),
      above: 0,
      what: {
        zh: '有证照暂不能颁发：缺字、编号用完或信息不全',
        en: 'A licence is held: a character, a number or a fact is missing',
      },
      hurts: holders,
      runbook: 'licence-held',
    });
  }
}
