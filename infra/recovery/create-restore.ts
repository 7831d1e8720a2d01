import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createPutNew } from '../../shared/journal/put-new.ts';
import { createReadStored } from '../../shared/journal/read.ts';
import { restoreChain } from '../../shared/journal/restore-chain.ts';
import type { County } from '../counties/schema.ts';
import { countyRestorers, type RecoveredTables } from './county-restorers.ts';

/** What rebuilds one chain of a county in the tables that are named. */
export const createRestore = (client: DynamoDBClient, county: County, recovered: RecoveredTables) =>
  restoreChain({
    readStored: createReadStored(client, recovered.journal),
    contexts: countyRestorers(client, county, recovered),
    putNew: createPutNew(client),
  });
