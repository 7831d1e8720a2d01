import { dynamoClient } from '../../shared/dynamo/client.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createReadJournal, createReadStored } from '../../shared/journal/read.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { createVerify } from '../../shared/journal/verify.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { projectRoutes } from './api.ts';
import { readProjectsApiEnvironment } from './environment.ts';
import { createProjectStore } from './store/project-store.ts';
import { createProjectWrites } from './store/project-writes.ts';

const { PROJECTS_TABLE, JOURNAL_TABLE, COUNTY_CODE, rules } = readProjectsApiEnvironment();
const client = dynamoClient();
const log = createLog({ service: 'projects-api', county: COUNTY_CODE });
const newId = createNewId(clock);

export const handler = createApi(projectRoutes, {
  clock,
  newId,
  rules,
  county: COUNTY_CODE,
  store: createProjectStore(client, PROJECTS_TABLE),
  write: createProjectWrites(PROJECTS_TABLE),
  commit: systemCommit({ client, clock, newId, log, journal: JOURNAL_TABLE, table: PROJECTS_TABLE }),
  readJournal: createReadJournal(client, JOURNAL_TABLE),
  verify: createVerify(createReadStored(client, JOURNAL_TABLE)),
  vault: createVault(client, JOURNAL_TABLE),
  idempotency: { find: createFindRepetition(client, PROJECTS_TABLE, clock) },
  log,
});
