import { z } from 'zod';
import type { Receivers } from '../receivers/receivers.ts';
import type { ApiReader } from './api-reader.ts';
import type { Deliveries } from './summary.ts';

const page = z.object({ deliveries: z.array(z.unknown()) });

/** What the departments' systems got, and what the API lists as not arrived. */
export const readDeliveries = async (
  reader: ApiReader,
  receivers: Receivers | undefined,
): Promise<Deliveries> => {
  const reports = (await receivers?.report()) ?? [];
  const failed = await Promise.all(
    reports.flatMap(({ department }) =>
      ['pending', 'exhausted'].map(async (state) => {
        const { deliveries } = await reader.read(`/deliveries?department=${department}&state=${state}`, page);
        return deliveries.length;
      }),
    ),
  );
  return {
    sent: reports.reduce((sum, { messages }) => sum + messages.length, 0),
    failed: [...failed, ...reports.map(({ rejected }) => rejected)].reduce((sum, one) => sum + one, 0),
  };
};
