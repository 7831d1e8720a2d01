import * as z from 'zod/mini';

/** Where deliveries may go. The strict value lets them go to every public address by https on port 443. */
export const egressRules = z.strictObject({
  /** The only hosts, as written in a URL in its ASCII form; empty: any. */
  hosts: z.array(z.string()),
  ports: z.array(z.int().check(z.gte(1), z.lte(65_535))),
  /** The only ranges of addresses, private ones too; empty: every public address. */
  cidrs: z.array(z.string()),
});

export type EgressRules = z.infer<typeof egressRules>;

export const strictEgress: EgressRules = { hosts: [], ports: [443], cidrs: [] };
