import { asRecord } from '../template/as-record.ts';

/**
 * Item identifiers that a batch answer reports as failed. Undefined when the answer is not to be trusted
 * (empty, null or unknown identifier), which fails the whole batch.
 */
export const reportedFailures = (
  payload: unknown,
  identifiers: ReadonlySet<string>,
): ReadonlySet<string> | undefined => {
  const failures = asRecord(payload)['batchItemFailures'];
  if (payload === null || payload === undefined || failures === undefined || failures === null)
    return new Set();
  if (!Array.isArray(failures)) return undefined;
  const found = failures.map((one: unknown) => asRecord(one)['itemIdentifier']);
  if (!found.every((one): one is string => typeof one === 'string' && identifiers.has(one))) return undefined;
  return new Set(found);
};
