import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRecord } from '../../../../infra/local/template/as-record.ts';
import { type CoreCloud, coreTemplate, editedTemplate, startCore } from './core-cloud.ts';

let core: CoreCloud;
beforeAll(async () => {
  core = await startCore();
});
afterAll(() => core.close());

const post = async (headers: Record<string, string>, body = '{}') => {
  const answer = await fetch(core.url, { method: 'POST', headers, body });
  return { status: answer.status, body: asRecord(await answer.json()) };
};

/** What the listener says to raw bytes. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket: Socket = connect(Number(new URL(core.url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });

describe('the endpoint', () => {
  it('refuses an unsigned request as the service that it is for', async () => {
    expect(await post({ 'x-amz-target': 'DynamoDB_20120810.GetItem' })).toMatchObject({
      status: 400,
      body: { __type: 'com.amazon.coral.service#MissingAuthenticationTokenException' },
    });
  });

  it('says which service it does not have', async () => {
    const { status, body } = await post({ 'x-amz-target': 'TrentService.Sign' });
    expect([status, body['message']]).toEqual([400, 'the local cloud does not know the AWS service kms']);
    const foreign = {
      authorization:
        'AWS4-HMAC-SHA256 Credential=A/20260302/eu-central-1/rds/aws4_request, SignedHeaders=host, Signature=0',
      'x-amz-date': '20260302T010000Z',
    };
    expect((await post(foreign)).body['message']).toContain('rds');
    expect(
      core.cloud.log
        .lines()
        .map(({ text }) => text)
        .join(),
    ).toContain('rds');
  });

  it('leaves what nobody signed to the API', async () => {
    const answer = await fetch(`${core.url}/projects`);
    expect([answer.status, await answer.text()]).toEqual([404, 'the template has no RestApi']);
  });

  it('refuses a body beyond its limit', async () => {
    const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: ${65 * 2 ** 20}\r\n\r\n`;
    expect(await raw(head + 'x'.repeat(65 * 2 ** 20))).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('listens on loopback only, and says when the port is taken', async () => {
    expect(core.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const port = Number(new URL(core.url).port);
    await expect(startCore({ port })).rejects.toThrow(`port ${port} is in use: choose another with --port`);
  });
});

describe('a cloud does not start', () => {
  const role = /"Service": "lambda.amazonaws.com"/;
  it.each<[string, (text: string) => string, string]>([
    [
      'when a role does not trust Lambda',
      (text) => text.replace(role, '"Service": "states.amazonaws.com"'),
      'WriterRole: its trust policy',
    ],
    [
      'when it needs a service that is not there',
      (text) => text.replace('"Writer": {', '"Alias": { "Type": "AWS::KMS::Alias" }, "Writer": {'),
      'Alias (AWS::KMS::Alias): the local cloud has no kms',
    ],
    [
      'when a table has a part that is not known',
      (text) => text.replace('"BillingMode"', '"ImportSourceSpecification": {}, "BillingMode"'),
      'Items: the local cloud does not know the table',
    ],
    [
      'when the engine refuses a table',
      (text) =>
        text.replace(
          '"AttributeName": "Owner", "AttributeType"',
          '"AttributeName": "Other", "AttributeType"',
        ),
      'table Items cannot be created',
    ],
  ])('%s', async (_name, edit, message) => {
    const { path, dispose } = editedTemplate(edit);
    try {
      expect(readFileSync(path, 'utf8')).not.toBe(readFileSync(coreTemplate, 'utf8'));
      await expect(startCore({ template: path })).rejects.toThrow(message);
    } finally {
      dispose();
    }
  });

  it('when the clock is no moment', async () => {
    await expect(startCore({ clock: 'noon' })).rejects.toThrow('noon is not an ISO moment');
  });
});
