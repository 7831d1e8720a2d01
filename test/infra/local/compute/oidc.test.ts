import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';

import { createOidcIssuer } from '../../../../infra/local/oidc/create-oidc-issuer.ts';
import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud, start } from './compute-cloud.ts';
import { aQueue } from './template-builder.ts';

const settings = { issuer: 'https://id.example.cn/realms/county', audience: 'groundbreak' };
const jwksPath = '/_local/internet/https/id.example.cn/realms/county/.well-known/jwks.json';

let open: ComputeCloud | undefined;
const begin = () => {
  open = aComputeCloud({ Queue: aQueue('q') }, { outputs: { County: { Value: '999901' } } });
  const issuer = createOidcIssuer(open.cloud, settings);
  const keys = (): JSONWebKeySet => {
    const set: JSONWebKeySet = JSON.parse(issuer.answer(jwksPath)?.body.toString() ?? '{}');
    return set;
  };
  const verify = async (token: string) => {
    const { cloud } = open ?? {};
    return jwtVerify(token, createLocalJWKSet(keys()), {
      ...settings,
      currentDate: new Date(cloud?.clock.now() ?? 0),
    });
  };
  return { ...open, issuer, keys, verify };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('the local token issuer', () => {
  it('answers discovery and keys under its own host only', () => {
    const { issuer } = begin();
    const path = '/_local/internet/https/id.example.cn/realms/county/.well-known/openid-configuration';
    expect(JSON.parse(issuer.answer(path)?.body.toString() ?? '')).toMatchObject({
      issuer: settings.issuer,
      jwks_uri: `${settings.issuer}/.well-known/jwks.json`,
    });
    expect(issuer.answer(path.replace('id.example.cn', 'other.example'))).toBeUndefined();
    expect(issuer.answer(path.replace('https', 'http'))).toBeUndefined();
  });

  it('mints tokens that verify, with the claims of a scenario and virtual times', async () => {
    const { issuer, verify } = begin();
    const token = await issuer.token({ role: 'applicant', organisation: '91330112MA9TE5T12Y' });
    const { payload } = await verify(token);
    expect(payload).toMatchObject({
      iss: settings.issuer,
      aud: 'groundbreak',
      roles: ['applicant'],
      organisation: '91330112MA9TE5T12Y',
      county: '999901',
      iat: start / 1000,
      exp: start / 1000 + 3600,
    });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', kid: expect.any(String) });
  });

  it('lets a token die at its expiry in virtual time', async () => {
    const { issuer, verify, pass } = begin();
    const token = await issuer.token({ role: 'window' });
    await pass(3599);
    expect((await verify(token)).payload.sub).toBe('window-county');
    await pass(1);
    await expect(verify(token)).rejects.toThrow(/exp/);
  });

  it('keeps the old key published for a day after a rotation', async () => {
    const { issuer, verify, keys, pass } = begin();
    const old = await issuer.token({ role: 'head', department: 'nr' });
    issuer.rotate();
    const fresh = await issuer.token({ role: 'head', department: 'nr' });
    expect((await verify(old)).payload['department']).toBe('nr');
    expect((await verify(fresh)).payload['department']).toBe('nr');
    await pass(24 * 3600);
    expect(keys().keys).toHaveLength(1);
  });

  it('names a department by its client, and takes overrides', async () => {
    const { issuer } = begin();
    const token = await issuer.token({ role: 'department', department: 'nr' }, { claims: { aud: 'other' } });
    expect(decodeJwt(token)).toMatchObject({ sub: 'client-nr', client: 'client-nr', aud: 'other' });
  });
});
