import * as z from 'zod/mini';

export const channels = ['sms', 'mail'] as const;

export type Channel = (typeof channels)[number];

/** By which channels an owner is told; where they lead lies in the vault under `contact`. */
export const contacts = z.object({
  owner: z.string(),
  contact: z.optional(z.string()),
  channels: z.array(z.enum(channels)),
  version: z.int(),
});

export type Contacts = z.infer<typeof contacts>;
