import { asRecord, isRecord } from '../template/as-record.ts';

type Json = Readonly<Record<string, unknown>>;

const reads = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

export const isWrite = (operation: string): boolean => !reads.has(operation);

export interface Consumed {
  readonly table: string;
  readonly units: number;
}

// the engine doubles a transaction's writes twice; DynamoDB takes two units for each
const halved = (value: unknown): unknown => {
  if (typeof value === 'number') return value / 2;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, halved(item)]));
};

const correct = (operation: string, capacity: unknown): unknown =>
  operation !== 'TransactWriteItems'
    ? capacity
    : Array.isArray(capacity)
      ? capacity.map(halved)
      : halved(capacity);

const total = (capacity: unknown): unknown => {
  const { TableName, CapacityUnits, ReadCapacityUnits, WriteCapacityUnits } = asRecord(capacity);
  return {
    TableName,
    CapacityUnits,
    ...(ReadCapacityUnits !== undefined && { ReadCapacityUnits }),
    ...(WriteCapacityUnits !== undefined && { WriteCapacityUnits }),
  };
};

/** Takes the capacity that was metered out of an answer, and leaves what the caller asked for. */
export const readCapacity = (
  operation: string,
  answer: Json,
  asked: unknown,
): { readonly answer: Json; readonly consumed: readonly Consumed[] } => {
  const { ConsumedCapacity, ...rest } = answer;
  const capacity = correct(operation, ConsumedCapacity);
  const consumed = [capacity ?? []]
    .flat()
    .map(asRecord)
    .map(({ TableName, CapacityUnits }) => ({ table: String(TableName), units: Number(CapacityUnits ?? 0) }));
  if (asked === 'INDEXES') return { answer: { ...rest, ConsumedCapacity: capacity }, consumed };
  if (asked === 'TOTAL')
    return {
      answer: { ...rest, ConsumedCapacity: Array.isArray(capacity) ? capacity.map(total) : total(capacity) },
      consumed,
    };
  return { answer: rest, consumed };
};

const kilobytes = (item: unknown): number => Math.max(1, Math.ceil(JSON.stringify(item ?? '').length / 1024));

/** A condition that fails costs the write all the same; the engine does not say how much, so by the size sent. */
export const refusedWrites = (operation: string, request: Json): readonly Consumed[] => {
  if (!operation.startsWith('Transact'))
    return [{ table: String(request['TableName']), units: kilobytes(request['Item']) }];
  return [request['TransactItems'] ?? []]
    .flat()
    .flatMap((item) => Object.values(asRecord(item)))
    .map(asRecord)
    .map((part) => ({ table: String(part['TableName']), units: 2 * kilobytes(part['Item']) }));
};
