import * as z from 'zod/mini';

const short = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\x21-\x7e]+$/));

/** What a token must say of its bearer. Roles that we do not know are another system's, and mean nothing here. */
export const claimsSchema = z.object({
  sub: short,
  exp: z.int(),
  county: z.string().check(z.regex(/^\d{6}$/)),
  roles: z.array(z.string().check(z.regex(/^[a-z-]{1,40}$/))).check(z.minLength(1), z.maxLength(20)),
  organisation: z.optional(short),
  department: z.optional(short),
  agentFor: z.optional(short),
  client_id: z.optional(short),
  azp: z.optional(short),
});

export type Claims = z.infer<typeof claimsSchema>;
