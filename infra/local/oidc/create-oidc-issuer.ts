import type { Cloud } from '../cloud.ts';
import type { AwsAnswer } from '../endpoint/aws-service.ts';
import type { TokenRequest } from './token-request.ts';
import type { SigningKey } from './signing-keys.ts';
import { createSigningKey } from './signing-keys.ts';
import { tokenClaims } from './token-claims.ts';

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
}

/** Claims and header that replace the usual ones: for tests of what must be refused. */
export interface TokenOverrides {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
}

export interface OidcIssuer {
  token(as: TokenRequest, overrides?: TokenOverrides): Promise<string>;
  /** Answers `/_local/internet/<scheme>/<host>/<path>` when it is this issuer's; else undefined. */
  answer(path: string): AwsAnswer | undefined;
  /** New tokens bear a new key; the old one stays published for 24 hours of virtual time. */
  rotate(): void;
}

const graceMilliseconds = 24 * 3_600_000;

const json = (body: unknown): AwsAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  body: JSON.stringify(body),
});

export const createOidcIssuer = (cloud: Cloud, { issuer, audience }: OidcSettings): OidcIssuer => {
  const base = issuer.replace(/\/$/, '');
  const keySet = `${base}/.well-known/jwks.json`;
  let current: SigningKey = createSigningKey();
  let old: { readonly key: SigningKey; readonly until: number }[] = [];

  return {
    async token(as, { claims = {}, header = {} } = {}) {
      const county = cloud.template.outputs['County'];
      const usual = tokenClaims(as, { issuer, audience, county, now: cloud.clock.now() });
      return current.token({ ...usual, ...claims }, header);
    },
    answer(path) {
      const [, scheme = '', rest = ''] =
        /^(?:\/_local\/internet)?\/?(https?)\/(.*)$/.exec(path.split('?')[0] ?? '') ?? [];
      const url = `${scheme}://${rest}`;
      if (url === keySet) {
        old = old.filter(({ until }) => until > cloud.clock.now());
        return json({ keys: [current, ...old.map(({ key }) => key)].map(({ jwk }) => jwk) });
      }
      if (url !== `${base}/.well-known/openid-configuration`) return undefined;
      return json({
        issuer,
        jwks_uri: keySet,
        authorization_endpoint: `${base}/authorize`,
        token_endpoint: `${base}/token`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
      });
    },
    rotate() {
      old = [{ key: current, until: cloud.clock.now() + graceMilliseconds }, ...old];
      current = createSigningKey();
    },
  };
};
