import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { materialRoutes } from '../../functions/materials/api.ts';
import {
  inspectorEnvironment,
  lapseEnvironment,
  materialsApiEnvironment,
} from '../../functions/materials/environment.ts';
import { ContextTable } from '../constructs/context-table.ts';
import { eventRule } from '../constructs/event-rule.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { houseQueue } from '../constructs/house-queue.ts';
import type { House } from '../constructs/house.ts';
import type { ServedRoutes } from '../constructs/http-api.ts';
import type { Journal } from '../constructs/journal.ts';
import { ObjectBucket } from '../constructs/object-bucket.ts';
import { MaterialsArrivals } from './materials-arrivals.ts';
import { grantMaterials } from './materials-grants.ts';

export interface MaterialsContextProps {
  readonly house: House;
  readonly journal: Journal;
}

const inspectorTimeout = Duration.minutes(5);

/** Files of applicants: announced, put into quarantine, inspected, and served when they are clean. */
export class MaterialsContext extends Construct {
  readonly table: ContextTable;
  readonly arrivals: MaterialsArrivals;
  readonly served: ServedRoutes;

  constructor(scope: Construct, id: string, { house, journal }: MaterialsContextProps) {
    super(scope, id);
    const { materials, code } = house.county;
    this.table = new ContextTable(this, 'MaterialsTable', {
      house,
      expiry: 'expiresAt',
      indexes: [
        {
          name: 'lapsing',
          partitionKey: 'lapsingKey',
          sortKey: 'declaredKey',
          attributes: ['projectId', 'materialId'],
        },
      ],
    });
    const quarantine = new ObjectBucket(this, 'QuarantineBucket', {
      house,
      replacedDays: 7,
      keptDays: 7,
      announces: true,
    });
    const clean = new ObjectBucket(this, 'MaterialsBucket', { house, replacedDays: materials.replacedDays });
    const uploads = houseQueue(this, 'MaterialsInspectionQueue', {
      fifo: false,
      visibility: Duration.seconds(6 * inspectorTimeout.toSeconds()),
      deadLetters: { queue: journal.failures, maxReceiveCount: 5 },
    });
    const names = {
      MATERIALS_TABLE: this.table.name,
      JOURNAL_TABLE: journal.table.name,
      QUARANTINE_BUCKET: quarantine.name,
      COUNTY_CODE: code,
    };
    const api = new HouseFunction(this, 'MaterialsApi', {
      house,
      entry: 'materials-api',
      description: 'Announces files, says what became of them, leads to those that are clean',
      schema: materialsApiEnvironment,
      environment: { ...names, MATERIALS_BUCKET: clean.name },
      files: { 'rules.json': JSON.stringify(materials.rules) },
      memory: 1_024,
    });
    const inspector = new HouseFunction(this, 'MaterialsInspector', {
      house,
      entry: 'materials-inspector',
      description: 'Inspects uploads by their content, promotes or refuses them',
      schema: inspectorEnvironment,
      environment: { ...names, MATERIALS_BUCKET: clean.name },
      memory: 1_769,
      timeout: inspectorTimeout,
    });
    const lapse = new HouseFunction(this, 'MaterialsLapse', {
      house,
      entry: 'materials-lapse',
      description: 'Finds uploads whose event was lost, ends those that never came',
      schema: lapseEnvironment,
      environment: { ...names, INSPECTION_QUEUE_URL: uploads.queueUrl },
      timeout: Duration.minutes(5),
    });
    eventRule(this, 'MaterialsLapseRule', {
      description: 'Looks after materials that wait for their file',
      on: { schedule: Schedule.rate(Duration.hours(1)) },
      tells: lapse.function,
    });
    grantMaterials({
      api,
      inspector,
      lapse,
      table: this.table,
      journal: journal.table,
      quarantine,
      clean,
      uploads,
    });
    this.arrivals = new MaterialsArrivals(this, 'Arrivals', { quarantine, uploads, inspector });
    this.served = { id: 'MaterialsApi', routes: materialRoutes, function: api.function };
  }
}
