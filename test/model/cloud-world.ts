import { Webhook } from 'standardwebhooks';
import type { FaultRule } from '../../infra/local/faults.ts';
import type { JournalEvent } from '../../shared/journal/event.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { officeDeclaration, officeOwner } from '../builders/office-project.ts';
import { textAt } from '../builders/text-at.ts';
import { happenedOf } from './happened.ts';
import type { Actor } from './operation.ts';
import type { World } from './world.ts';

const applicant = { role: 'applicant', organisation: officeOwner };
const handled = { handler: '王小明', office: '审批科', opinion: '符合条件' };

const actorAs = (by: Actor, department: string) => (by === 'owner' ? applicant : { role: by, department });

/** What may go wrong before a step, and what a county must bear: hints told twice or late, conflicts, a lost answer. */
const troubles: readonly Omit<FaultRule, 'id'>[] = [
  { point: 'event', name: 'sqs->ApprovalsRendezvous*', effect: 'double' },
  { point: 'event', name: 'sqs->ApprovalsRendezvous*', effect: 'delay', milliseconds: 20_000 },
  { point: 'event', name: 'stream->Relay*', effect: 'double' },
  { point: 'event', name: 'stream->Relay*', effect: 'fail-after' },
  { point: 'call', name: 'dynamodb:TransactWriteItems', caller: 'Approvals*', effect: 'conflict' },
  {
    point: 'call',
    name: 'dynamodb:TransactWriteItems',
    caller: 'ApprovalsRendezvous*',
    effect: 'drop-after',
  },
  { point: 'call', name: 'states:SendTaskSuccess', effect: 'double' },
  { point: 'call', name: 'states:SendTaskSuccess', effect: 'fail-before' },
];

let [strikes, messages] = [0, 0];

/** Lets one thing in three steps go wrong. */
export const strikeCloud =
  ({ cloud }: DemoCloud) =>
  (random: () => number): void => {
    const trouble = troubles[Math.floor(random() * troubles.length * 3)];
    if (trouble !== undefined) cloud.faults.add({ id: `trouble-${(strikes += 1)}`, ...trouble });
  };

/** How often each trouble struck. */
export const hitsOf = ({ cloud }: DemoCloud): ReadonlyMap<string, number> => {
  const hits = new Map<string, number>();
  for (const { id, name, effect, hits: own } of cloud.faults.list()) {
    if (!id.startsWith('trouble-')) continue;
    const what = `${name} ${effect}`;
    hits.set(what, (hits.get(what) ?? 0) + own);
  }
  return hits;
};

const eventOf = (body: unknown): JournalEvent => JSON.parse(String(body));

/** The county on a local cloud without schedules, emptied, with the office's first stage passed. */
export const cloudWorld = async (demo: DemoCloud): Promise<World> => {
  await demo.reset();
  const { cloud, send } = demo;
  const must = async (request: string, as: Parameters<typeof actorAs>, body: unknown) => {
    const answer = await send(request, { as: actorAs(...as), body });
    if (answer.status >= 300) throw new Error(`${request}: ${answer.text}`);
    return answer.body;
  };
  const made = await must('POST /projects', ['owner', ''], officeDeclaration());
  const projectId = textAt(made, 'projectId');
  const worksId = textAt(made, 'works', 0, 'worksId');
  const land = { kind: 'contract', number: '7', date: '2026-02-27', parcel: '锦城2026-2号' };
  await must(`POST /projects/${projectId}/land`, ['owner', ''], land);
  const settle = (): Promise<void> => demo.settled();
  const secrets = new Map<string, string>();
  const newSecret = async (department: string): Promise<string> => {
    const { body } = await send(`POST /departments/${department}/keys`, { as: { role: 'admin' } });
    const secret = textAt(body, 'secret');
    secrets.set(department, secret);
    return secret;
  };
  const file = async (stage: number, items: readonly string[]) => {
    const form = { projectId, worksId, stage, items, materials: [] };
    const { applicationId, cases } = await must('POST /applications', ['owner', ''], form);
    await settle();
    return {
      applicationId: String(applicationId),
      cases: Object.fromEntries(items.map((item) => [item, textAt(cases, item, 'caseId')])),
    };
  };
  const first = await file(1, ['S1-05', 'S1-10']);
  for (const [item, department] of [
    ['S1-05', 'drc'],
    ['S1-10', 'nr'],
  ] as const) {
    const path = `/cases/${first.cases[item]}`;
    for (const [move, more] of [
      ['acceptance', {}],
      ['decision', { result: 'passed' }],
    ] as const) {
      const { version } = (await send(`GET ${path}`, { as: actorAs('department', department) })).body;
      await must(`POST ${path}/${move}`, ['department', department], { version, ...handled, ...more });
      await settle();
    }
  }
  return {
    today: () => new Date(cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    ask: ({ by, department, request, body }) =>
      send(request, { as: actorAs(by, department), ...(body !== undefined && { body }) }),
    tell: async (department, body) => {
      const secret = secrets.get(department) ?? (await newSecret(department));
      const sent = JSON.stringify(body);
      const at = new Date(cloud.clock.now());
      const id = `msg_model_${(messages += 1)}`;
      return send(`POST /callbacks/${department}`, {
        key: null,
        rawBody: sent,
        headers: {
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': new Webhook(secret).sign(id, at, sent),
        },
      });
    },
    wasDown: async (from) => {
      const outage = { from, to: new Date(cloud.clock.now()).toISOString(), what: '停电' };
      const answer = await send('POST /supervision/outages', { as: { role: 'reform-office' }, body: outage });
      if (answer.status !== 201) throw new Error(answer.text);
    },
    file: (items) => file(2, items),
    settle,
    until: async (day) => {
      await demo.moveClock(`${day}T10:00:00+08:00`);
      await settle();
    },
    rest: async () => {
      await demo.pass(300);
      await settle();
    },
    happened: async () => {
      const records = await demo.records('JournalTable');
      const own = records.filter(
        ({ PK, SK }) => PK === `PROJECT#${projectId}` && String(SK).startsWith('EVENT#'),
      );
      return happenedOf(
        own.toSorted((a, b) => (String(a['SK']) < String(b['SK']) ? -1 : 1)).map(({ body }) => eventOf(body)),
      );
    },
  };
};
