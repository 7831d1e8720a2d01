import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { dataRemoval } from './data-removal.ts';
import type { House } from './house.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface TableIndex {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Attributes copied into the index; the keys alone when absent. */
  readonly attributes?: readonly string[];
}

export interface ContextTableProps {
  readonly house: House;
  /** String keys, all sparse. */
  readonly indexes?: readonly TableIndex[];
  /** Attribute (epoch seconds) after which an item goes. Nothing expires when absent. */
  readonly expiry?: string;
  /** A stream of new images, for the relay. Default none. */
  readonly stream?: boolean;
}

const text = (name: string): { name: string; type: AttributeType } => ({ name, type: AttributeType.STRING });

/** The one table of a context: PK and SK, on demand, restorable to any second of 35 days. Id = logical id. */
export class ContextTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: ContextTableProps) {
    super(scope, id);
    const { house, indexes = [], expiry, stream = false } = props;
    this.table = new Table(this, 'Table', {
      partitionKey: text('PK'),
      sortKey: text('SK'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: house.county.data === 'retain',
      removalPolicy: dataRemoval(house.county),
      ...(expiry === undefined ? {} : { timeToLiveAttribute: expiry }),
      ...(stream ? { stream: StreamViewType.NEW_IMAGE } : {}),
    });
    pinLogicalId(this.table, id);
    for (const index of indexes) {
      const { attributes } = index;
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        ...(attributes === undefined
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }),
      });
    }
  }

  get name(): string {
    return this.table.tableName;
  }

  get arn(): string {
    return this.table.tableArn;
  }

  /** ARN of a declared index. */
  indexArn(name: string): string {
    return `${this.table.tableArn}/index/${name}`;
  }

  /** @throws when the table has no stream. */
  get streamArn(): string {
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error(`${this.node.path} has no stream`);
    return tableStreamArn;
  }
}
