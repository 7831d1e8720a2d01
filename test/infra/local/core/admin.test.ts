import { request } from 'node:http';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CoreCloud, keyOf, startCore } from './core-cloud.ts';

let core: CoreCloud;
beforeAll(async () => {
  core = await startCore();
});
afterAll(() => core.close());
beforeEach(() => core.reset());

/** Status of a request with a Host header of its own. */
const withHost = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const call = request(`${core.url}/_local/health`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject);
    call.end();
  });

describe('/_local', () => {
  it('says that all is well', async () => {
    const { status, body } = await core.admin('GET', 'health');
    expect([status, body]).toMatchObject([200, { ready: true, stack: 'core', standsStill: true }]);
  });

  it('names what it knows when asked for something else', async () => {
    const unknown = await core.admin('GET', 'weather');
    expect([unknown.status, unknown.body['error']]).toEqual([404, expect.stringContaining('/_local/clock')]);
    const wrong = await core.admin('DELETE', 'clock');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, PUT']);
    expect((await core.admin('POST', 'constructor', {})).status).toBe(404);
  });

  it('answers this machine only: not a name from outside, not a page from elsewhere', async () => {
    const { port } = new URL(core.url);
    const hosts = [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      'evil.example',
      `127.0.0.1.evil.example:${port}`,
    ];
    expect(await Promise.all(hosts.map(withHost))).toEqual([200, 200, 200, 403, 403]);
    expect((await core.admin('POST', 'reset', {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await core.admin('POST', 'reset', {}, { origin: core.url })).status).toBe(200);
  });

  it.each(['2026-03-02', 'tomorrow', '2026-03-02T09:00:00', 7, null])(
    'refuses to move the clock to %j',
    async (to) => {
      expect((await core.admin('PUT', 'clock', { to })).status).toBe(400);
    },
  );

  it('refuses a body that is not JSON, and a fault or token request with a strange field', async () => {
    expect((await core.admin('PUT', 'clock', '{')).body['error']).toBe('the body is not JSON');
    expect((await core.admin('POST', 'token', { colour: 'red' })).body['error']).toBe(
      'as: unknown field colour',
    );
    const fault = { point: 'call', name: 'dynamodb:PutItem', effect: 'double' };
    const wrong = async (more: object) =>
      (await core.admin('POST', 'faults', { ...fault, ...more })).body['error'];
    expect(await wrong({ colour: 'red' })).toBe('fault: unknown field colour');
    expect(await wrong({ effect: 'explode' })).toContain('drop-before');
    expect(await wrong({ times: -1 })).toBe('fault: times is not a number');
    expect(await wrong({ name: 'sqs:SendMessage', effect: 'conflict' })).toContain('dynamodb');
    expect(await wrong({ effect: 'delay' })).toBe('fault: delay wants milliseconds');
  });

  it('mints a token of the virtual moment for the issuer of the template', async () => {
    const { body } = await core.admin('POST', 'token', {
      role: 'applicant',
      organisation: '91330112MA9TE5T12Y',
    });
    const claims = decodeJwt(String(body['token']));
    expect(claims).toMatchObject({
      iss: 'https://id.core.example',
      aud: 'groundbreak',
      roles: ['applicant'],
    });
    expect(claims.iat).toBe(Math.floor(core.cloud.clock.now() / 1000));
  });

  it('is the internet of the functions: the issuer answers, nobody else', async () => {
    const keys = await core.admin('GET', 'internet/https/id.core.example/.well-known/jwks.json');
    expect([keys.status, keys.body['keys']]).toEqual([200, [expect.objectContaining({ kty: 'EC' })]]);
    expect((await core.admin('GET', 'internet/https/example.com/')).status).toBe(502);
  });

  it('adds, counts and clears faults', async () => {
    const fault = { id: 'slow', point: 'call', name: 'dynamodb:PutItem', effect: 'delay', milliseconds: 1 };
    expect((await core.admin('POST', 'faults', fault)).status).toBe(201);
    expect((await core.admin('POST', 'faults', [fault])).status).toBe(409);
    await core.writer().send(new PutItemCommand({ TableName: core.table, Item: keyOf('a') }));
    expect((await core.admin('GET', 'faults')).body['faults']).toEqual([{ ...fault, hits: 1, matches: 1 }]);
    expect((await core.admin('DELETE', 'faults')).body['faults']).toEqual([]);
  });

  it('shows usage, grants and the log, and forgets usage and log with a reset', async () => {
    await core.writer().send(new PutItemCommand({ TableName: core.table, Item: keyOf('a') }));
    core.cloud.log.write('Writer', 'hello');
    expect((await core.admin('GET', 'usage')).body).toMatchObject({ pricesOf: '2026-11', usd: 0.7625e-6 });
    expect((await core.admin('GET', 'log?source=Writer&tail=1')).body['lines']).toEqual([
      { at: new Date(core.cloud.clock.now()).toISOString(), source: 'Writer', text: 'hello' },
    ]);
    const { body } = await core.admin('GET', 'iam');
    expect(body['unused']).not.toContainEqual(expect.objectContaining({ action: 'dynamodb:PutItem' }));
    expect((await core.admin('POST', 'reset')).body).toMatchObject({ reset: true });
    expect((await core.admin('GET', 'usage')).body).toMatchObject({ lines: [], usd: 0 });
    expect((await core.admin('GET', 'log')).body['lines']).toEqual([]);
  });
});
