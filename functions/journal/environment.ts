import * as z from 'zod/mini';

/** What the relay needs of its environment: the journal, and one address per queue of `routes.ts`. */
export const relayEnvironment = z.object({
  JOURNAL_TABLE: z.string(),
  PROJECTS_WITNESS_QUEUE_URL: z.url(),
  APPROVALS_RENDEZVOUS_QUEUE_URL: z.url(),
  APPROVALS_STARTER_QUEUE_URL: z.url(),
  LICENCES_ISSUER_QUEUE_URL: z.url(),
  DEPARTMENTS_FEED_QUEUE_URL: z.url(),
  NOTICES_WRITER_QUEUE_URL: z.url(),
});

export type RelayEnvironment = z.output<typeof relayEnvironment>;

/** Throws ZodError naming the variable that is missing or malformed. */
export const readRelayEnvironment = (): RelayEnvironment => relayEnvironment.parse(process.env);
