import {
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';

/** What happens to one transaction: `lost-after` it is written and the answer never arrives. */
export type TransactionFault =
  | 'none'
  | 'conflict'
  | 'throttled-reason'
  | 'throttled'
  | 'lost-before'
  | 'lost-after'
  | 'server-error-after'
  | 'in-progress-after';

const $metadata = { httpStatusCode: 400 };

const named = (name: string): Error => Object.assign(new Error(name), { name });

const cancelled = (code: string, items: number): Error =>
  new TransactionCanceledException({
    message: code,
    $metadata,
    CancellationReasons: Array.from({ length: items }, (_, index) => ({ Code: index === 0 ? code : 'None' })),
  });

const errors: Record<TransactionFault, (items: number) => Error | undefined> = {
  none: () => undefined,
  conflict: (items) => cancelled('TransactionConflict', items),
  'throttled-reason': (items) => cancelled('ThrottlingError', items),
  throttled: () => new ProvisionedThroughputExceededException({ message: 'throttled', $metadata }),
  'lost-before': () => named('TimeoutError'),
  'lost-after': () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  'server-error-after': () => new InternalServerError({ message: 'x', $metadata: { httpStatusCode: 500 } }),
  'in-progress-after': () => new TransactionInProgressException({ Message: 'x', message: 'x', $metadata }),
};

/** Passes everything on to a client, but its transactions meet the faults in turn, and none after the last. */
export const withTransactionFaults = (
  client: DynamoDBClient,
  faults: readonly TransactionFault[],
): { client: DynamoDBClient; transactions: () => number } => {
  let count = 0;
  const send = async (command: Parameters<DynamoDBClient['send']>[0]): Promise<unknown> => {
    if (!(command instanceof TransactWriteItemsCommand)) return client.send(command);
    const fault = faults[count] ?? 'none';
    count += 1;
    const error = errors[fault](command.input.TransactItems?.length ?? 0);
    const answer = error === undefined || fault.endsWith('-after') ? await client.send(command) : undefined;
    if (error !== undefined) throw error;
    return answer;
  };
  const faulty: DynamoDBClient = Object.create(client);
  Object.defineProperty(faulty, 'send', { value: send });
  return { client: faulty, transactions: () => count };
};
