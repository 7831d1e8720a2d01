import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Clock } from '../../shared/kernel/clock.ts';
import { type Claims, claimsSchema } from './claims.ts';
import type { AuthoriserSettings } from './environment.ts';

export interface VerifyPorts {
  readonly settings: AuthoriserSettings;
  readonly keys: () => Promise<JWTVerifyGetKey>;
  readonly clock: Clock;
}

/** `refused` is the bearer's matter (401); `unavailable` is ours or the issuer's: nobody was judged. */
export type TokenOutcome =
  | { readonly kind: 'accepted'; readonly claims: Claims }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unavailable'; readonly reason: string };

const refused: TokenOutcome = { kind: 'refused' };
const longest = 8_192;

const isOfIssuer = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

const readToken = (authorization: string | undefined): string | undefined => {
  if (authorization === undefined || authorization.length > longest) return undefined;
  return /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
};

const isToken = (typ: unknown): boolean =>
  typeof typ === 'string' && ['jwt', 'at+jwt', 'application/at+jwt'].includes(typ.toLowerCase());

/** Verifies the bearer token of an Authorization header: signature, issuer, audience, times, type, claims, county. */
export const createVerifyToken =
  ({ settings, keys, clock }: VerifyPorts) =>
  async (authorization: string | undefined): Promise<TokenOutcome> => {
    const token = readToken(authorization);
    if (token === undefined) return refused;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, await keys(), {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: [...settings.algorithms],
        clockTolerance: settings.toleranceSeconds,
        currentDate: new Date(clock()),
        requiredClaims: ['sub', 'exp', 'iss', 'aud'],
      });
      const claims = claimsSchema.safeParse(payload);
      if (!isToken(protectedHeader.typ) || !claims.success) return refused;
      return claims.data.county === settings.county ? { kind: 'accepted', claims: claims.data } : refused;
    } catch (error) {
      if (!isOfIssuer(error)) return refused;
      return { kind: 'unavailable', reason: error instanceof Error ? error.message : 'unknown' };
    }
  };
