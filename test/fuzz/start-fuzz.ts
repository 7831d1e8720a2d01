import { startDemoCloud } from '../builders/demo-cloud.ts';
import { unitsWritten } from '../builders/units-written.ts';
import { answerFaults } from './answer-faults.ts';
import { fuzzCallers } from './callers.ts';
import type { FuzzCall } from './fuzz-call.ts';
import type { Header } from './fuzz-headers.ts';
import { learnWorld } from './learn-world.ts';
import { type Operation, readDescription } from './read-description.ts';
import { createSender } from './send-call.ts';
import { tableDigest } from './table-digest.ts';

/** Who opens a paper for the first time has been served with it. */
const recordedReadings: ReadonlySet<string> = new Set(['openDocument']);

/** A county with the projects of some journeys in it, and a judge of whatever is asked there. */
export const startFuzz = async (journeys: readonly string[], template?: string) => {
  const cloud = await startDemoCloud(template, { receivers: ['drc', 'nr'] });
  const description = readDescription((await cloud.send('GET /openapi.json')).text);
  const world = await learnWorld(cloud, description.operations, journeys);
  const sender = createSender(cloud.url);
  const reader = cloud.dynamo();
  const named = ['AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::S3::Bucket'];
  const resources = named.flatMap((type) => cloud.cloud.template.byType(type));
  const innards = resources.map(({ physicalName }) => physicalName);
  const tables = cloud.cloud.template.byType('AWS::DynamoDB::Table').map(({ physicalName }) => physicalName);
  const digest = (): Promise<string> => {
    reader.config.systemClockOffset = cloud.cloud.clock.now() - Date.now();
    return tableDigest(reader, tables);
  };
  const tokens = new Map<string, readonly Header[]>();
  for (const { name, as, token } of fuzzCallers) {
    const bearer = token ?? (as && (await cloud.token(as)));
    tokens.set(name, bearer === undefined ? [] : [['authorization', `Bearer ${bearer}`]]);
  }
  let standing = { digest: await digest(), units: unitsWritten(cloud) };
  const answered = new Map<number, number>();
  const succeeded = new Set<string>();

  const writeFaults = async (operation: Operation, status: number): Promise<readonly string[]> => {
    if (unitsWritten(cloud) === standing.units) return [];
    await cloud.settled();
    const now = { digest: await digest(), units: unitsWritten(cloud) };
    const changed = now.digest !== standing.digest;
    standing = now;
    const mayWrite = operation.method !== 'GET' || recordedReadings.has(operation.operationId);
    if (!changed || (status < 400 && mayWrite)) return [];
    return [`answers ${status} to ${operation.method} and has written`];
  };

  return {
    operations: description.operations,
    world,
    /** How often each status was answered. */
    answered: (): Readonly<Record<string, number>> =>
      Object.fromEntries([...answered].sort(([a], [b]) => a - b)),
    /** Operations that never did what was asked. */
    refused: (): readonly string[] =>
      description.operations.map(({ operationId }) => operationId).filter((id) => !succeeded.has(id)),
    /** Sends a call, and tells what is wrong with what came of it. One at a time. */
    async faultsOf(operation: Operation, call: FuzzCall): Promise<readonly string[]> {
      const own = call.headers.some(([name]) => name === 'authorization');
      const answer = await sender.send(call, own ? [] : (tokens.get(call.caller.name) ?? []));
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
      if (answer.status < 400) succeeded.add(operation.operationId);
      const { definitions } = description;
      return [
        ...answerFaults({ operation, call, answer, definitions, innards, secrets: world.secrets }),
        ...(await writeFaults(operation, answer.status)),
      ];
    },
    async close(): Promise<void> {
      sender.close();
      await cloud.close();
    },
  };
};

export type Fuzz = Awaited<ReturnType<typeof startFuzz>>;
