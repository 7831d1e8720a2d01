import * as z from 'zod/mini';

/** Signature algorithms that a county may allow; symmetric ones and `none` never. */
export const algorithms = ['ES256', 'RS256', 'EdDSA'] as const;

export type Algorithm = (typeof algorithms)[number];

const isAllowed = (list: string): boolean =>
  list.split(',').every((name) => (algorithms as readonly string[]).includes(name));

/** Function `authoriser`. */
export const authoriserEnvironment = z.object({
  /** Issuer of the tokens; its discovery document lies below. */
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().check(z.minLength(1)),
  COUNTY_CODE: z.string().check(z.regex(/^\d{6}$/)),
  /** Comma list, default `ES256,RS256`. */
  OIDC_ALGORITHMS: z.optional(z.string().check(z.refine(isAllowed))),
  /** Clock tolerance in seconds, default 60. */
  OIDC_TOLERANCE_SECONDS: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
});

/** Function `openapi`: it needs nothing but the document beside it. */
export const openapiEnvironment = z.object({});

export interface AuthoriserSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly county: string;
  readonly algorithms: readonly Algorithm[];
  readonly toleranceSeconds: number;
}

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readAuthoriserSettings = (): AuthoriserSettings => {
  const variables = authoriserEnvironment.parse(process.env);
  const allowed = (variables.OIDC_ALGORITHMS ?? 'ES256,RS256').split(',');
  return {
    issuer: variables.OIDC_ISSUER,
    audience: variables.OIDC_AUDIENCE,
    county: variables.COUNTY_CODE,
    algorithms: algorithms.filter((name) => allowed.includes(name)),
    toleranceSeconds: Number(variables.OIDC_TOLERANCE_SECONDS ?? '60'),
  };
};
