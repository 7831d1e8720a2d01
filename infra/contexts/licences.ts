import { Construct } from 'constructs';
import { licenceRoutes } from '../../functions/licences/api.ts';
import { licencesApiEnvironment } from '../../functions/licences/environment.ts';
import { ContextTable } from '../constructs/context-table.ts';
import { grantObjects } from '../constructs/grant-objects.ts';
import { grant } from '../constructs/grants.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import type { House } from '../constructs/house.ts';
import type { ServedRoutes } from '../constructs/http-api.ts';
import { ObjectBucket } from '../constructs/object-bucket.ts';

export interface LicencesContextProps {
  readonly house: House;
  readonly journal: ContextTable;
}

/** Licences that were issued, their documents, and what is served of them. */
export class LicencesContext extends Construct {
  readonly table: ContextTable;
  readonly documents: ObjectBucket;
  readonly served: ServedRoutes;

  constructor(scope: Construct, id: string, { house, journal }: LicencesContextProps) {
    super(scope, id);
    this.table = new ContextTable(this, 'LicencesTable', { house, expiry: 'expiresAt' });
    this.documents = new ObjectBucket(this, 'LicencesBucket', {
      house,
      replacedDays: house.county.licences.replacedDays,
    });
    const api = new HouseFunction(this, 'LicencesApi', {
      house,
      entry: 'licences-api',
      description: 'Shows licences, leads to their documents, verifies them for everybody',
      schema: licencesApiEnvironment,
      environment: {
        LICENCES_TABLE: this.table.name,
        LICENCES_BUCKET: this.documents.name,
        JOURNAL_TABLE: journal.name,
        COUNTY_CODE: house.county.code,
      },
      memory: 1_024,
    });
    grant(api, {
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
      on: [this.table.arn],
    });
    grant(api, {
      actions: ['dynamodb:Query', 'dynamodb:PutItem'],
      on: [journal.arn],
      leadingKeys: ['PROJECT#'],
    });
    grantObjects(api, { actions: ['s3:GetObject'], on: this.documents, below: 'licences/' });
    this.served = { id: 'LicencesApi', routes: licenceRoutes, function: api.function };
  }
}
