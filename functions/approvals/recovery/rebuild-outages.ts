import { outageRecorded } from '../../../shared/contracts/outage-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { type OutageRecord, outageRecord } from '../domain/outage.ts';

/** Outages as the county's chain tells them, each as it was corrected last. */
export const rebuildOutages = (county: readonly JournalEvent[]): readonly OutageRecord[] => {
  const outages = new Map<string, OutageRecord>();
  for (const { type, data, actor, recordedAt } of county) {
    if (type !== 'outage-recorded') continue;
    const { before: _, ...told } = outageRecorded.parse(data);
    const name = `${told.from}#${told.function}`;
    const version = (outages.get(name)?.version ?? 0) + 1;
    outages.set(name, outageRecord.parse({ recordedAt, ...told, recordedBy: actor.user, version }));
  }
  return [...outages.values()];
};
