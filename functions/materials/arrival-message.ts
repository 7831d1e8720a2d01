import * as z from 'zod/mini';
import type { Arrival } from './use-cases/inspect-upload.ts';

const message = z.object({
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string() }) }),
});

/** What the event `Object Created` names; all else is read from the table. @throws when it is no such event */
export const readArrival = (body: string): Arrival => {
  const { key, 'version-id': versionId } = message.parse(JSON.parse(body)).detail.object;
  return { key, versionId };
};

/** The same message, for an upload whose event was lost. */
export const writeArrival = ({ key, versionId }: Arrival): string =>
  JSON.stringify({ detail: { object: { key, 'version-id': versionId } } });
