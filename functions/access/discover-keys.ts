import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import type { Clock } from '../../shared/kernel/clock.ts';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

const timeout = 3_000;
const discoveryAge = 3_600_000;
/** After one look for an unknown key, none for this long: tokens with invented key ids cost the issuer nothing. */
const cooldown = 30_000;

interface Ports {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

const discoverKeys = async (issuer: string, ports: Ports): Promise<JWTVerifyGetKey> => {
  const response = await ports.fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(timeout),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`discovery of the issuer answered ${response.status}`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== issuer) throw new Error('the discovery document names another issuer');
  return createRemoteJWKSet(new URL(found.jwks_uri), {
    timeoutDuration: timeout,
    cooldownDuration: cooldown,
  });
};

/** The issuer's keys by discovery, looked up again each hour; keys rotate within the set. */
export const createKeySource = (issuer: string, ports: Ports): (() => Promise<JWTVerifyGetKey>) => {
  let known: { readonly keys: JWTVerifyGetKey; readonly at: number } | undefined;
  return async () => {
    const now = ports.clock();
    if (known === undefined || now - known.at > discoveryAge)
      known = { keys: await discoverKeys(issuer, ports), at: now };
    return known.keys;
  };
};
