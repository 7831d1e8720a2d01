import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { checkGlyphs } from '../../functions/licences/document/check-glyphs.ts';
import { readDocumentFont } from '../../shared/documents/document-font.ts';
import type { IssuerPorts } from '../../functions/licences/issuing/issuer-ports.ts';
import { createLicenceStore } from '../../functions/licences/store/licence-store.ts';
import { createLicenceWrites } from '../../functions/licences/store/licence-writes.ts';
import { licencesCounty } from '../../infra/contexts/licences-county.ts';
import { demo999901 } from '../../infra/counties/demo-999901.ts';
import { countySchema } from '../../infra/counties/schema.ts';
import { createCommit } from '../../shared/journal/commit.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { NewId } from '../../shared/kernel/new-id.ts';

export const licencesOfDemo = licencesCounty(countySchema.parse(demo999901));

const font = readDocumentFont();
const none = { sleep: () => Promise.resolve(), random: () => 0 };

export interface IssuerPlace {
  readonly client: DynamoDBClient;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly table: string;
  readonly journalTable: string;
  readonly documents: Map<string, Uint8Array>;
  readonly alarms: Parameters<IssuerPorts['alarm']>[0][];
}

/** What the issuer of the demonstration county needs, with a printer that writes JSON. */
export const issuerPorts = (place: IssuerPlace): IssuerPorts => {
  const { client, clock, newId, table, journalTable, documents, alarms } = place;
  return {
    clock,
    ...none,
    county: licencesOfDemo,
    readJournal: createReadJournal(client, journalTable),
    store: createLicenceStore(client, table),
    write: createLicenceWrites(table),
    commit: createCommit({ client, clock, newId, ...none, tableName: journalTable, contextTable: table }),
    checkGlyphs: (draft, more) => checkGlyphs(font, draft, more),
    print: (licence) => Promise.resolve(Buffer.from(JSON.stringify(licence))),
    putDocument: async (key, document) => {
      await Promise.resolve();
      if (!documents.has(key)) documents.set(key, document);
    },
    alarm: (held) => void alarms.push(held),
  };
};
