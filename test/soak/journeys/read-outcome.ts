import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { DemoCloud } from '../../builders/demo-cloud.ts';
import { isRecord } from '../../builders/is-record.ts';
import { textAt } from '../../builders/text-at.ts';
import { soakDepartments } from './soak-departments.ts';

/** What a project has come to, one line for each fact, in no order. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly chain: readonly JournalEvent[];
}

/** What the county holds for every project. */
export interface CountyRecords {
  readonly chains: ReadonlyMap<string, readonly JournalEvent[]>;
  /** Applications whose workflow has not ended. */
  readonly running: ReadonlySet<string>;
  /** How many messages each case's department has in its feed. */
  readonly messages: ReadonlyMap<string, number>;
}

const chainsIn = (records: readonly Readonly<Record<string, unknown>>[]): CountyRecords['chains'] =>
  Map.groupBy(
    records
      .filter(({ SK }) => textAt(SK).startsWith('EVENT#'))
      .map(({ body }) => JSON.parse(textAt(body)) as JournalEvent)
      .sort((a, b) => a.number - b.number),
    ({ project }) => project,
  );

const readRunning = async ({ url, cloud, operator }: DemoCloud): Promise<CountyRecords['running']> => {
  const client = new SFNClient({
    endpoint: url,
    region: cloud.region,
    credentials: operator,
    systemClockOffset: cloud.clock.now() - Date.now(),
  });
  const stateMachineArn = cloud.template.resources.get('StageApprovalMachine')?.arn;
  const running = new Set<string>();
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new ListExecutionsCommand({
        stateMachineArn,
        statusFilter: 'RUNNING',
        ...(nextToken !== undefined && { nextToken }),
      }),
    );
    for (const { name = '' } of page.executions ?? []) running.add(name.replace(/-\d+$/, ''));
    ({ nextToken } = page);
  } while (nextToken !== undefined);
  client.destroy();
  return running;
};

const readMessages = async (county: DemoCloud): Promise<CountyRecords['messages']> => {
  const messages = new Map<string, number>();
  for (const department of soakDepartments)
    for (let [after, more] = [0, true]; more;) {
      const as = { role: 'department', department };
      const { body } = await county.send(`GET /feed?after=${after}`, { as });
      const page = Array.isArray(body['messages']) ? (body['messages'] as unknown[]) : [];
      for (const message of page) {
        const caseId = textAt(message, 'data', 'caseId');
        messages.set(caseId, (messages.get(caseId) ?? 0) + 1);
      }
      more = page.length > 0;
      after = Number(body['next']);
    }
  return messages;
};

export const readCounty = async (county: DemoCloud): Promise<CountyRecords> => ({
  chains: chainsIn(await county.records('JournalTable')),
  running: await readRunning(county),
  messages: await readMessages(county),
});

const applicant = { role: 'applicant', organisation: '91330112MA9T000343' };

const shown = 'state phase received accepted due done usedDays light'.split(' ');

const caseLine = async (county: DemoCloud, { messages }: CountyRecords, caseId: string): Promise<string> => {
  const { body } = await county.send(`GET /cases/${caseId}`, { as: applicant });
  const facts = shown.map((name) => `${name} ${String(body[name])}`);
  return `case ${textAt(body, 'item')}: ${facts.join(', ')}; told ${messages.get(caseId) ?? 0} times`;
};

const eventLine = ({ type, data }: JournalEvent): string => {
  const what = ['item', 'material', 'timer'].map((name) => textAt(data, name)).filter(Boolean);
  return `event ${[type, ...what].join(' ')}`;
};

const filedIn = ({ data: { cases } }: JournalEvent): readonly string[] =>
  Array.isArray(cases) ? cases.map((one) => textAt(one, 'caseId')).filter(Boolean) : [];

/** Reads everything that a journey is judged by. */
export const readOutcome = async (
  county: DemoCloud,
  records: CountyRecords,
  projectId: string,
): Promise<Outcome> => {
  const chain = records.chains.get(projectId) ?? [];
  const ids = new Set(chain.flatMap((event) => [event.case ?? [], filedIn(event)].flat()));
  const applications = new Set(chain.flatMap(({ application }) => application ?? []));
  const verified = await county.send(`GET /projects/${projectId}/verification`, { as: { role: 'auditor' } });
  const listed = await county.send(`GET /projects/${projectId}/licences`, { as: applicant });
  const licences = Array.isArray(listed.body['licences']) ? (listed.body['licences'] as unknown[]) : [];
  const lines = chain.map(eventLine);
  for (const caseId of ids) lines.push(await caseLine(county, records, caseId));
  for (const application of applications)
    lines.push(`workflow ${records.running.has(application) ? 'goes on' : 'has ended'}`);
  for (const licence of licences.filter(isRecord))
    lines.push(`licence ${String(licence['item'])} of ${String(licence['issued'])}`);
  const { valid, events, witnessed } = verified.body;
  lines.push(`chain valid ${String(valid)}, witnessed ${String(witnessed === events)}`);
  return { lines, chain };
};
