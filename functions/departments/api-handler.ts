import { randomBytes } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { createKeyRingSource } from '../../shared/webhooks/key-ring-source.ts';
import { departmentRoutes } from './api.ts';
import { readDepartmentsApiEnvironment } from './environment.ts';
import { makeSigningKey } from './sending/make-signing-key.ts';
import { createDepartmentStore } from './store/create-department-store.ts';
import { createDepartmentWrites } from './store/department-writes.ts';
import { createKeyRingVault } from './store/key-ring-vault.ts';
import { createMasterKeySource } from './store/master-key-source.ts';

const {
  DEPARTMENTS_TABLE,
  JOURNAL_TABLE,
  COUNTY_CODE,
  DEPARTMENT_KEYS_SECRET,
  ORGANISATION_KEYS_SECRET,
  departments,
  rulesOf,
} = readDepartmentsApiEnvironment();
const client = dynamoClient();
const log = createLog({ service: 'departments-api', county: COUNTY_CODE });
const secrets = new SecretsManagerClient({ retryMode: 'standard' });
const newId = createNewId(clock);

export const handler = createApi(departmentRoutes, {
  clock,
  newId,
  county: COUNTY_CODE,
  departments,
  rulesOf,
  store: createDepartmentStore(client, DEPARTMENTS_TABLE, departments),
  write: createDepartmentWrites(DEPARTMENTS_TABLE),
  commit: systemCommit({
    client,
    clock,
    newId,
    log,
    journal: JOURNAL_TABLE,
    table: DEPARTMENTS_TABLE,
  }),
  vault: createVault(client, JOURNAL_TABLE),
  keys: createKeyRingVault(secrets, DEPARTMENT_KEYS_SECRET, createKeyRingSource(DEPARTMENT_KEYS_SECRET)),
  readMasterKey: createMasterKeySource(secrets, ORGANISATION_KEYS_SECRET),
  makeKey: () => makeSigningKey(randomBytes),
  idempotency: { find: createFindRepetition(client, DEPARTMENTS_TABLE, clock) },
  log,
});
