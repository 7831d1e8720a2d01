import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { HeldLicence } from '../domain/held-licence.ts';
import { licenceIdOf } from '../domain/licence-id.ts';
import type { LicenceRecord } from '../domain/licence-record.ts';
import type { TakenSerial } from '../domain/taken-serial.ts';
import { heldKey, identifierPointerKey, licenceKey, licencePointerKey, serialKey } from '../keys.ts';

/** Writes of this context, each guarded. */
export interface LicenceWrites {
  /** The record of a licence, which is written once. */
  readonly record: (record: LicenceRecord) => StateWrite;
  /** The record of a licence whose case was revoked; the cursor that it goes with guards it. */
  readonly revoked: (record: LicenceRecord) => TransactWriteItem;
  /** Takes a serial, which is taken once. */
  readonly serial: (taken: TakenSerial, licenceId: string) => StateWrite;
  /** Finds the project of a licence that is issued or held. */
  readonly pointer: (licenceId: string, projectId: string) => StateWrite;
  /** Finds a licence by its national identifier. */
  readonly identifier: (record: LicenceRecord) => StateWrite;
  /** What is owed, if it has not changed since version `version - 1`. */
  readonly held: (held: HeldLicence) => StateWrite;
  /** What was owed is issued. */
  readonly release: (held: HeldLicence) => StateWrite;
}

const seen = (version: number) => ({
  ConditionExpression: 'version = :seen',
  ExpressionAttributeValues: { ':seen': { N: String(version) } },
});

const absent = { ConditionExpression: 'attribute_not_exists(PK)' };

export const createLicenceWrites = (tableName: string): LicenceWrites => {
  const put = (
    key: Key,
    values: Readonly<Record<string, unknown>>,
    guard: Partial<TransactWriteItem['Put']> = {},
  ): TransactWriteItem => ({
    Put: { TableName: tableName, Item: toItem({ ...values, ...key }), ...guard },
  });
  return {
    record: (record) => ({
      subject: `licence ${record.licence.licenceId}`,
      whenLost: 'taken',
      write: put(licenceKey(record.licence.projectId, record.licence.licenceId), record, absent),
    }),
    revoked: (record) => put(licenceKey(record.licence.projectId, record.licence.licenceId), record),
    serial: ({ series, serial }, licenceId) => ({
      subject: `serial ${serial} of ${series}`,
      whenLost: 'taken',
      write: put(serialKey(series, serial), { licenceId }, absent),
    }),
    pointer: (licenceId, projectId) => ({
      subject: `pointer of ${licenceId}`,
      whenLost: 'taken',
      write: put(licencePointerKey(licenceId), { projectId }),
    }),
    identifier: ({ licence: { identifier, projectId, licenceId } }) => ({
      subject: `identifier ${identifier}`,
      whenLost: 'taken',
      write: put(identifierPointerKey(identifier), { projectId, licenceId }, absent),
    }),
    held: (held) => ({
      subject: `held licence ${licenceIdOf(held.caseId)}`,
      whenLost: 'stale',
      write: put(
        heldKey(held.projectId, held.caseId),
        held,
        held.version === 1 ? absent : seen(held.version - 1),
      ),
    }),
    release: (held) => ({
      subject: `held licence ${licenceIdOf(held.caseId)}`,
      whenLost: 'stale',
      write: {
        Delete: {
          TableName: tableName,
          Key: toKey(heldKey(held.projectId, held.caseId)),
          ...seen(held.version),
        },
      },
    }),
  };
};
