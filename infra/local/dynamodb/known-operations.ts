/** What the product uses. */
export const knownOperations: ReadonlySet<string> = new Set([
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'TransactWriteItems',
  'TransactGetItems',
  'BatchGetItem',
  'BatchWriteItem',
]);

/** Parameters of the first years, which nobody writes any more. */
export const legacyParameters: readonly string[] = [
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];
