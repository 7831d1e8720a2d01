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
  /** Types of the messages about each case in its department's feed. */
  readonly messages: ReadonlyMap<string, readonly string[]>;
  /** Departments whose feed has a gap. */
  readonly gaps: readonly string[];
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

const reminder = 'case-timer-passed';

const readFeeds = async (county: DemoCloud): Promise<Pick<CountyRecords, 'messages' | 'gaps'>> => {
  const messages = new Map<string, string[]>();
  const gaps: string[] = [];
  for (const department of soakDepartments) {
    const as = { role: 'department', department };
    let [after, more] = [0, true];
    while (more) {
      const { body } = await county.send(`GET /feed?after=${after}`, { as });
      const page = Array.isArray(body['messages']) ? body['messages'].filter(isRecord) : [];
      for (const { type, data } of page) {
        after += 1;
        if (!isRecord(data) || data['number'] !== after) gaps.push(`${department} before ${after}`);
        const caseId = textAt(data, 'caseId');
        messages.set(caseId, [...(messages.get(caseId) ?? []), String(type)]);
      }
      more = page.length > 0;
    }
  }
  return { messages, gaps };
};

export const readCounty = async (county: DemoCloud): Promise<CountyRecords> => ({
  chains: chainsIn(await county.records('JournalTable')),
  running: await readRunning(county),
  ...(await readFeeds(county)),
});

const applicant = { role: 'applicant', organisation: '91330112MA9T000343' };

const shown = 'state phase received accepted due done usedDays light'.split(' ');

const caseLine = async (county: DemoCloud, { messages }: CountyRecords, caseId: string): Promise<string> => {
  const { body } = await county.send(`GET /cases/${caseId}`, { as: applicant });
  const facts = shown.map((name) => `${name} ${String(body[name])}`);
  const told = (messages.get(caseId) ?? []).filter((type) => type !== reminder).sort();
  return `case ${textAt(body, 'item')}: ${facts.join(', ')}; told ${told.join(', ')}`;
};

/** Reminders of a light by themselves: of several that come due together one event tells. */
const eventLines = ({ type, data }: JournalEvent): readonly string[] => {
  const timer = textAt(data, 'timer');
  if (type === reminder && timer !== 'yellow' && timer !== 'red') return [];
  const what = ['item', 'material', 'timer'].map((name) => textAt(data, name)).filter(Boolean);
  return [`${type === reminder ? 'reminder' : 'event'} ${[type, ...what].join(' ')}`];
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
  const lines = chain.flatMap(eventLines);
  for (const caseId of ids) lines.push(await caseLine(county, records, caseId));
  for (const application of applications)
    lines.push(`workflow ${records.running.has(application) ? 'goes on' : 'has ended'}`);
  for (const licence of licences.filter(isRecord))
    lines.push(`licence ${String(licence['item'])} of ${String(licence['issued'])}`);
  const { valid, events, witnessed } = verified.body;
  for (const gap of records.gaps) lines.push(`gap in the feed of ${gap}`);
  lines.push(`chain valid ${String(valid)}, witnessed ${String(witnessed === events)}`);
  return { lines, chain };
};
