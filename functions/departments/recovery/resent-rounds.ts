import { deliveryResent } from '../../../shared/contracts/department-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';

/** When the last round of each delivery began that somebody asked for. */
export const resentRounds = (county: readonly JournalEvent[]): ReadonlyMap<string, number> =>
  new Map(
    county
      .filter(({ type }) => type === 'delivery-resent')
      .map(({ data, recordedAt }) => {
        const { deliveryId, startedAt = Date.parse(recordedAt) } = deliveryResent.parse(data);
        return [deliveryId, startedAt] as const;
      }),
  );
