import { noticeEventData } from '../../../shared/contracts/notice-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { paperOf } from '../writing/read-paper.ts';

/** The event behind which the writer goes on: the last, or the one before the first whose paper was not written. */
export const writtenUntil = (chain: readonly JournalEvent[]): number => {
  const numbers = chain.flatMap(({ type, data }) =>
    type === 'notice-written' || type === 'notice-served' ? [noticeEventData[type].parse(data).number] : [],
  );
  const done = new Set(numbers);
  const owed = chain.find((event) => {
    const document = paperOf(event);
    return document !== undefined && !done.has(document.number);
  });
  return owed === undefined ? chain.length : owed.number - 1;
};
