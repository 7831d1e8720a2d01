import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { restoreProject } from '../functions/projects/recovery/restore-project.ts';
import { createProjectWrites } from '../functions/projects/store/project-writes.ts';
import { createReadJournal, createReadStored } from '../shared/journal/read.ts';
import { createVerify } from '../shared/journal/verify.ts';

const { values } = parseArgs({ options: { journal: { type: 'string' }, projects: { type: 'string' } } });
const { journal, projects } = values;

if (journal === undefined || projects === undefined) {
  process.stderr.write('node infra/recover.ts --journal TABLE --projects TABLE < PROJECT-IDS\n');
  process.exitCode = 2;
} else {
  const client = new DynamoDBClient({});
  const restore = restoreProject({
    readJournal: createReadJournal(client, journal),
    verify: createVerify(createReadStored(client, journal)),
    write: createProjectWrites(projects),
    putNew: async (put) => {
      await client.send(new PutItemCommand({ ...put, ConditionExpression: 'attribute_not_exists(PK)' }));
    },
  });
  const started = performance.now();
  let count = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const projectId = line.trim();
    if (projectId === '') continue;
    const restored = await restore(projectId);
    count += 1;
    if (restored.kind !== 'restored') process.exitCode = 1;
    process.stdout.write(`${JSON.stringify({ projectId, ...restored })}\n`);
  }
  process.stderr.write(`${count} chains in ${Math.round(performance.now() - started)} ms\n`);
}
