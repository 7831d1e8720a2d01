// long: a table of cases
import { createHmac } from 'node:crypto';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuthorise } from '../../../functions/access/authorise.ts';
import { createKeySource } from '../../../functions/access/discover-keys.ts';
import type { AuthoriserSettings } from '../../../functions/access/environment.ts';
import { createVerifyToken } from '../../../functions/access/verify-token.ts';
import { eventContext } from '../../builders/proxy-event.ts';
import { audience, createTestIssuer, issuer, tokenTime, usualClaims } from '../../builders/token-issuer.ts';

const settings: AuthoriserSettings = {
  issuer,
  audience,
  county: '999901',
  algorithms: ['ES256', 'RS256'],
  toleranceSeconds: 60,
};

const clock = (): number => Date.now();

const requestOf = (headers: Record<string, string>): APIGatewayRequestAuthorizerEvent => ({
  type: 'REQUEST',
  methodArn: 'arn:aws:execute-api:eu-central-1:111111111111:api1/live/POST/projects/x',
  resource: '/projects/{projectId}',
  path: '/projects/x',
  httpMethod: 'POST',
  headers,
  multiValueHeaders: null,
  pathParameters: null,
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  stageVariables: null,
  requestContext: eventContext(),
});

const setUp = async (changes: Partial<AuthoriserSettings> = {}, algorithm?: string) => {
  const provider = await createTestIssuer(algorithm);
  vi.stubGlobal('fetch', provider.fetch);
  const logged: string[] = [];
  const recorded: string[] = [];
  const own = { ...settings, ...changes };
  const keys = createKeySource(issuer, { fetch: provider.fetch, clock });
  const authorise = createAuthorise({
    verifyToken: createVerifyToken({ settings: own, keys, clock }),
    toleranceSeconds: own.toleranceSeconds,
    log: { error: (message, facts) => void logged.push(`${message} ${JSON.stringify(facts)}`) },
    record: (name) => void recorded.push(name),
  });
  const ask = (authorization: string | undefined) =>
    authorise(requestOf(authorization === undefined ? {} : { authorization }));
  return { provider, ask, logged, recorded };
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: tokenTime });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the authoriser', () => {
  it('answers identity only, and one policy for the whole stage', async () => {
    const { provider, ask } = await setUp();
    expect(await ask(`Bearer ${await provider.sign({ name: '王小明', azp: 'portal' })}`)).toEqual({
      principalId: 'user-1',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Action: 'execute-api:Invoke',
            Effect: 'Allow',
            Resource: 'arn:aws:execute-api:eu-central-1:111111111111:api1/live/*',
          },
        ],
      },
      context: {
        sub: 'user-1',
        roles: 'applicant',
        county: '999901',
        organisation: '91330112MA9TE5T12Y',
        client: 'portal',
        expires: String(usualClaims.exp + 60),
      },
    });
  });

  it('takes RS256, and EdDSA where the county allows it', async () => {
    const rsa = await setUp({}, 'RS256');
    expect(await rsa.ask(`Bearer ${await rsa.provider.sign()}`)).toBeDefined();
    const eddsa = await setUp({ algorithms: ['EdDSA'] }, 'EdDSA');
    expect(await eddsa.ask(`bearer ${await eddsa.provider.sign()}`)).toBeDefined();
    const refused = await setUp({}, 'EdDSA');
    await expect(refused.ask(`Bearer ${await refused.provider.sign()}`)).rejects.toThrow(/^Unauthorized$/);
  });

  it.each([
    ['expired beyond the tolerance', { exp: tokenTime / 1_000 - 61 }, {}],
    ['not valid yet', { nbf: tokenTime / 1_000 + 61 }, {}],
    ['of another issuer', { iss: 'https://id.example.test/' }, {}],
    ['for another audience', { aud: 'other' }, {}],
    ['of another county', { county: '330112' }, {}],
    ['without an expiry', { exp: undefined }, {}],
    ['without a subject', { sub: undefined }, {}],
    ['without roles', { roles: undefined }, {}],
    ['with roles that are a text', { roles: 'admin' }, {}],
    ['with a role that holds a comma', { roles: ['applicant,admin'] }, {}],
    ['without a county', { county: undefined }, {}],
    ['with a subject that is not a text', { sub: 7 }, {}],
    ['with an organisation that is a list', { organisation: ['a'] }, {}],
    ['of another type', {}, { typ: 'logout+jwt' }],
    ['of no type', {}, { typ: undefined }],
    ['with a critical header that nobody knows', {}, { crit: ['x'], x: 1 }],
  ])('refuses a token %s', async (_, claims, header) => {
    const { provider, ask, logged, recorded } = await setUp();
    const sign = provider.sign(claims, header).catch(() => 'e30.e30.e30');
    await expect(ask(`Bearer ${await sign}`)).rejects.toThrow(/^Unauthorized$/);
    expect([...logged, ...recorded]).toEqual([]);
  });

  it('takes a token within the tolerance of a minute', async () => {
    const { provider, ask } = await setUp();
    const claims = { exp: tokenTime / 1_000 - 59, nbf: tokenTime / 1_000 - 100 };
    expect(await ask(`Bearer ${await provider.sign(claims)}`)).toBeDefined();
  });

  it('refuses the algorithm none, and HS256 with the public key as its secret', async () => {
    const { provider, ask } = await setUp();
    const none = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(usualClaims)}.`;
    await expect(ask(`Bearer ${none}`)).rejects.toThrow(/^Unauthorized$/);
    const head = `${encode({ alg: 'HS256', typ: 'JWT', kid: 'k1' })}.${encode(usualClaims)}`;
    const secret = JSON.stringify(provider.publicJwk());
    const forged = `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
    await expect(ask(`Bearer ${forged}`)).rejects.toThrow(/^Unauthorized$/);
  });

  it('refuses a changed payload, a huge token and what is no bearer token', async () => {
    const { provider, ask } = await setUp();
    const [head = '', , signature = ''] = (await provider.sign()).split('.');
    const changed = `${head}.${encode({ ...usualClaims, roles: ['admin'] })}.${signature}`;
    const huge = `${head}.${'A'.repeat(100_000)}.${signature}`;
    for (const header of [
      `Bearer ${changed}`,
      `Bearer ${huge}`,
      'Bearer',
      'Basic dTpw',
      '',
      undefined,
      'Bearer a.b',
    ])
      await expect(ask(header)).rejects.toThrow(/^Unauthorized$/);
  });

  it('asks for the keys again when one is unknown, and not more often than the cooldown', async () => {
    const { provider, ask } = await setUp();
    await ask(`Bearer ${await provider.sign()}`);
    await provider.rotate();
    const rotated = `Bearer ${await provider.sign()}`;
    await expect(ask(rotated)).rejects.toThrow(/^Unauthorized$/);
    const asked = provider.requests.length;
    await expect(ask(rotated)).rejects.toThrow(/^Unauthorized$/);
    expect(provider.requests).toHaveLength(asked);
    vi.setSystemTime(tokenTime + 31_000);
    expect(await ask(rotated)).toBeDefined();
    await expect(ask(`Bearer ${await provider.sign({}, { kid: 'k1' })}`)).rejects.toThrow(/^Unauthorized$/);
  });

  it('judges nobody while the issuer cannot be asked, recovers, and never logs a token', async () => {
    const { provider, ask, logged, recorded } = await setUp();
    const token = await provider.sign();
    provider.breakDown();
    await expect(ask(`Bearer ${token}`)).rejects.toThrow('the issuer cannot be asked');
    expect(logged).toHaveLength(1);
    expect(recorded).toEqual(['TokensNotJudged']);
    expect(logged.join()).not.toContain(token.slice(0, 20));
  });
});
