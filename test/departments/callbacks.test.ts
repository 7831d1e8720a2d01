// long: one cloud for every way in which a callback is refused or taken
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoAnswer, type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { fileStage, admin } from './department-cloud.ts';

let cloud: DemoCloud;
let caseId: string;
let foreign: string;
const keys: Record<string, string[]> = { drc: [], nr: [] };

const rotate = async (department: string): Promise<void> => {
  const { body } = await cloud.send(`POST /departments/${department}/keys`, { as: admin });
  keys[department]?.unshift(String(body['secret']));
};

beforeAll(async () => {
  cloud = await startDemoCloud();
  for (const department of Object.keys(keys)) await rotate(department);
  const cases = await fileStage(cloud);
  [caseId, foreign] = [cases['S1-05'], cases['S1-10']];
  await cloud.settled();
});
afterAll(() => cloud.close());

const handling = { handler: '欧阳守密', office: '审批科', opinion: '符合条件' };

interface Sent {
  readonly id?: string;
  readonly to?: string;
  readonly secret?: string;
  /** Seconds by which the sender's clock is ahead. */
  readonly ahead?: number;
  readonly body?: Record<string, unknown>;
  readonly rawBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let ids = 0;

const callBack = ({
  id = `msg_${(ids += 1)}`,
  to = 'drc',
  ahead = 0,
  ...sent
}: Sent): Promise<DemoAnswer> => {
  const signed = JSON.stringify({ move: 'acceptance', caseId, ...handling, ...sent.body });
  const at = new Date(cloud.cloud.clock.now() + ahead * 1_000);
  const secret = sent.secret ?? keys[to]?.[0] ?? '';
  return cloud.send(`POST /callbacks/${to}`, {
    key: null,
    rawBody: sent.rawBody ?? signed,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, signed),
      ...sent.headers,
    },
  });
};

/** All that any table of the county holds. */
const everything = async (): Promise<string> => {
  await cloud.settled();
  const resources = [...cloud.cloud.template.resources.values()];
  const tables = resources.flatMap(({ type, physicalName }) =>
    type === 'AWS::DynamoDB::Table' ? [physicalName] : [],
  );
  return JSON.stringify(await Promise.all(tables.map((table) => cloud.items(table))));
};

describe('a callback that is not what it should be', () => {
  const stranger = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
  it.each<[string, () => Sent, number, string]>([
    ['without a signature', () => ({ headers: { 'webhook-signature': '' } }), 401, 'auth.signature-missing'],
    ['of an unknown key', () => ({ secret: stranger }), 401, 'auth.signature-invalid'],
    [
      'that drc signed, at the address of nr',
      () => ({ to: 'nr', secret: keys['drc']?.[0] ?? '' }),
      401,
      'auth.signature-invalid',
    ],
    ['without an id', () => ({ headers: { 'webhook-id': '' } }), 401, 'auth.signature-missing'],
    [
      'under another id than was signed',
      () => ({ headers: { 'webhook-id': 'msg_other' } }),
      401,
      'auth.signature-invalid',
    ],
    [
      'whose body was changed on the way',
      () => ({ rawBody: '{"move":"decision"}' }),
      401,
      'auth.signature-invalid',
    ],
    ["by another department's key", () => ({ secret: keys['nr']?.[0] ?? '' }), 401, 'auth.signature-invalid'],
    [
      'of a department that is none',
      () => ({ to: 'nobody', secret: stranger }),
      401,
      'auth.signature-invalid',
    ],
    ['of a department without a key', () => ({ to: 'gas', secret: stranger }), 401, 'auth.signature-invalid'],
    ['that is no JSON and not signed', () => ({ rawBody: '{' }), 401, 'auth.signature-invalid'],
    ['that is six minutes old', () => ({ ahead: -360 }), 401, 'auth.signature-expired'],
    ['that is six minutes ahead', () => ({ ahead: 360 }), 401, 'auth.signature-expired'],
    ["of another department's case", () => ({ body: { caseId: foreign } }), 404, 'cases.not-found'],
    ['of a move that is none', () => ({ body: { move: 'erasure' } }), 400, 'request.invalid'],
    ['of an id that is none', () => ({ body: { caseId: 'cas_1' } }), 400, 'request.invalid'],
    ['with a member too many', () => ({ body: { state: 11 } }), 400, 'request.invalid'],
    ['of a version that has passed', () => ({ body: { version: 9 } }), 409, 'cases.version-stale'],
    [
      'of a move that the state does not allow',
      () => ({ body: { move: 'decision', result: 'passed' } }),
      409,
      'cases.state-conflict',
    ],
  ])('%s is refused by its code and writes nothing', async (_what, sent, status, code) => {
    const before = await everything();
    const answer = await callBack(sent());
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(await everything()).toBe(before);
  });
});

describe('a callback', () => {
  it('moves the case once, however often it comes, and another body under its id is refused', async () => {
    const first = await callBack({ id: 'msg_once', ahead: -120 });
    expect([first.status, first.body['state']]).toEqual([200, 8]);
    const after = await everything();
    const again = await callBack({ id: 'msg_once' });
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await callBack({ id: 'msg_once', body: { opinion: '另一意见' } });
    expect([other.status, other.body['code']]).toEqual([409, 'idempotency.body-differs']);
    expect(await everything()).toBe(after);
    await cloud.pass(3_600);
    const settled = await everything();
    // the very bytes of the first, caught and sent again
    const caught = await callBack({ id: 'msg_once', ahead: -3_720 });
    expect([caught.status, caught.body['code']]).toEqual([401, 'auth.signature-expired']);
    expect(await everything()).toBe(settled);
  });

  it('is an event with the moment that was signed; the name of the handler lies in the vault alone', async () => {
    const items = await cloud.records('JournalTable');
    const event = items.find(({ type }) => type === 'case-accepted');
    const body: { claimedAt: string; actor: object } = JSON.parse(String(event?.['body']));
    expect(body.claimedAt).toBe('2026-03-02T08:58:00.000+08:00');
    expect(body.actor).toMatchObject({ user: 'department:drc', channel: 'system', department: 'drc' });
    const named = items.filter((item) => JSON.stringify(item).includes(handling.handler));
    expect(named.map(({ SK }) => SK)).toEqual(['VAULT']);
    expect(cloud.said()).not.toContain(handling.handler);
    expect(cloud.said()).not.toContain('whsec_');
  });

  it('counts by the new key at once and by the old one for 24 hours', async () => {
    const [old = ''] = keys['drc'] ?? [];
    const refusal = { move: 'decision', result: 'refused' };
    const codeOf = async (sent: Sent) => (await callBack({ ...sent, body: refusal })).body['code'];
    // those that were forged before have used up what may be read at once
    await cloud.pass(120);
    expect(await codeOf({})).toBe('cases.state-conflict');
    await rotate('drc');
    expect(await codeOf({})).toBe('cases.state-conflict');
    expect(await codeOf({ secret: old })).toBe('cases.state-conflict');
    await cloud.pass(24 * 3_600 + 61);
    expect(await codeOf({ secret: old })).toBe('auth.signature-invalid');
    expect(await codeOf({})).toBe('cases.state-conflict');
  });

  it('that is forged a hundred times does not hammer the secret', async () => {
    const faults = cloud.cloud.faults;
    faults.add({
      id: 'counted',
      point: 'call',
      name: 'secretsmanager:GetSecretValue',
      caller: 'ApprovalsApiFunction',
      effect: 'delay',
      milliseconds: 0,
      times: 1_000,
    });
    for (let index = 0; index < 100; index += 1)
      await callBack({ secret: `whsec_${Buffer.alloc(32, 8).toString('base64')}` });
    expect(faults.list()[0]?.hits).toBeLessThanOrEqual(12);
    faults.clear();
    const { unused, ungranted } = cloud.iam();
    const secret = unused.filter(({ holder, action }) =>
      `${holder} ${action}`.startsWith('ApprovalsApiPolicy secrets'),
    );
    expect({ secret, ungranted }).toEqual({ secret: [], ungranted: [] });
  });
});
