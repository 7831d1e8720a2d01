import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoCloud } from '../builders/demo-cloud.ts';
import { declaration } from '../builders/project-declaration.ts';

const applicant = { role: 'applicant', organisation: '91330112MA9TE5T12Y' };

const openssl = (args: readonly string[], input: string | Buffer): string =>
  execFileSync('openssl', args, { input, encoding: 'utf8' });

/** DER of an ECDSA signature that a JWS carries as r and s, 32 bytes each. */
const derOf = (raw: Buffer): Buffer => {
  const integer = (bytes: Buffer): Buffer => {
    const start = bytes.findIndex((byte) => byte !== 0);
    const digits = bytes.subarray(start === -1 ? bytes.length - 1 : start);
    const value = (digits[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), digits]) : digits;
    return Buffer.concat([Buffer.of(2, value.length), value]);
  };
  const both = Buffer.concat([integer(raw.subarray(0, 32)), integer(raw.subarray(32))]);
  return Buffer.concat([Buffer.of(48, both.length), both]);
};

describe('verified by OpenSSL, which shares no code with us', () => {
  let cloud: Awaited<ReturnType<typeof startDemoCloud>>;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundbreak-openssl-'));
    cloud = await startDemoCloud();
  });

  afterAll(async () => {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the chain of a project is the SHA-256 of its events, one over the other', async () => {
    const { body } = await cloud.send('POST /projects', { as: applicant, body: declaration() });
    const land = { kind: 'contract', number: '示例合同 2026-1', date: '2026-03-02', parcel: '示例地块' };
    await cloud.send(`POST /projects/${String(body['projectId'])}/land`, { as: applicant, body: land });
    const events = (await cloud.records('JournalTable')).sort(
      (a, b) => Number(a['number']) - Number(b['number']),
    );
    let previous = '0'.repeat(64);
    for (const event of events) {
      const digest = openssl(['dgst', '-sha256', '-r'], `${previous}\n${String(event['body'])}`).slice(0, 64);
      expect(event['hash']).toBe(digest);
      previous = digest;
    }
    expect(events.length).toBeGreaterThan(2);
  });

  it('a token of the local issuer is signed by the key that its key set names', async () => {
    const token = await cloud.token(applicant);
    const [header = '', claims = '', signature = ''] = token.split('.');
    const keys = await fetch(
      `${cloud.url}/_local/internet/https/id.demo-999901.example/.well-known/jwks.json`,
    );
    const { keys: published } = (await keys.json()) as { keys: (JsonWebKey & { kid: string })[] };
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const key = published.find((one) => one.kid === kid);
    const pem = createPublicKey({ key: key ?? {}, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    writeFileSync(join(folder, 'key.pem'), pem);
    writeFileSync(join(folder, 'signature.der'), derOf(Buffer.from(signature, 'base64url')));
    const verify = ['dgst', '-sha256', '-verify', join(folder, 'key.pem')];
    const answer = openssl([...verify, '-signature', join(folder, 'signature.der')], `${header}.${claims}`);
    expect(answer).toContain('Verified OK');
  });
});
