import { SqsError } from './sqs-error.ts';

export interface BatchAnswer<T> {
  readonly Successful: readonly ({ readonly Id: string } & T)[];
  readonly Failed: readonly {
    readonly Id: string;
    readonly Code: string;
    readonly Message: string;
    readonly SenderFault: boolean;
  }[];
}

const batchError = (code: string, message: string): SqsError =>
  new SqsError(code, message, { queryCode: `AWS.SimpleQueueService.${code}` });

/** Does `act` for each entry; what fails is reported beside what succeeds, with status 200. */
export const runBatch = <E extends { readonly Id: string }, T extends object>(
  entries: readonly E[],
  act: (entry: E) => T,
): BatchAnswer<T> => {
  if (entries.length === 0)
    throw batchError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10)
    throw batchError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are 10. You have sent ${entries.length}.`,
    );
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw batchError(
      'BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    );
  const successful: ({ readonly Id: string } & T)[] = [];
  const failed: BatchAnswer<T>['Failed'][number][] = [];
  for (const entry of entries) {
    try {
      successful.push({ Id: entry.Id, ...act(entry) });
    } catch (error) {
      if (!(error instanceof SqsError)) throw error;
      failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return { Successful: successful, Failed: failed };
};
