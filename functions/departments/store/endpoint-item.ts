import * as z from 'zod/mini';

/** An endpoint as it is stored: domain/endpoint.ts. */
export const endpointItem = z.object({
  party: z.string(),
  url: z.string(),
  state: z.enum(['open', 'paused']),
  failingSince: z.exactOptional(z.int()),
  recoveredAt: z.exactOptional(z.int()),
  resumedAt: z.exactOptional(z.int()),
  pausedAt: z.exactOptional(z.int()),
  version: z.int(),
});
