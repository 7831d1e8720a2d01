import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const issuer = 'https://id.example.test';
export const audience = 'groundbreak';
export const tokenTime = Date.parse('2026-03-02T09:00:00+08:00');

const seconds = tokenTime / 1_000;

/** Claims of an applicant of the demonstration county, valid for an hour. */
export const usualClaims = {
  iss: issuer,
  aud: audience,
  sub: 'user-1',
  county: '999901',
  roles: ['applicant'],
  organisation: '91330112MA9TE5T12Y',
  iat: seconds,
  nbf: seconds,
  exp: seconds + 3_600,
};

export interface TestIssuer {
  readonly sign: (changes?: object, header?: object) => Promise<string>;
  /** A new key; the old one is no longer published. */
  readonly rotate: () => Promise<void>;
  /** What the network answers. */
  readonly fetch: typeof fetch;
  readonly requests: string[];
  readonly publicJwk: () => JWK;
  readonly breakDown: () => void;
}

/** An OpenID provider whose documents are answered by `fetch`. */
export const createTestIssuer = async (algorithm = 'ES256'): Promise<TestIssuer> => {
  const requests: string[] = [];
  let isDown = false;
  let generation = 0;
  let key = await generateKeyPair(algorithm, { extractable: true });
  let jwk: JWK = {};
  const publish = async (): Promise<void> => {
    generation += 1;
    jwk = { ...(await exportJWK(key.publicKey)), kid: `k${generation}`, alg: algorithm, use: 'sig' };
  };
  await publish();
  return {
    requests,
    publicJwk: () => jwk,
    breakDown: () => void (isDown = true),
    rotate: async () => {
      key = await generateKeyPair(algorithm, { extractable: true });
      await publish();
    },
    sign: (changes = {}, header = {}) =>
      new SignJWT({ ...usualClaims, ...changes })
        .setProtectedHeader({ alg: algorithm, kid: jwk.kid ?? '', typ: 'JWT', ...header })
        .sign(key.privateKey),
    fetch: (input) => {
      const url = input instanceof Request ? input.url : String(input);
      requests.push(url);
      if (isDown) return Promise.reject(new TypeError('fetch failed'));
      const body = url.endsWith('/openid-configuration')
        ? { issuer, jwks_uri: `${issuer}/keys` }
        : { keys: [jwk] };
      return Promise.resolve(Response.json(body));
    },
  };
};
