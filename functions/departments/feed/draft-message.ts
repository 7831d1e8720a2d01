import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { MessageDraft } from '../domain/number-messages.ts';
import type { KnownCase } from '../store/case-item.ts';

/** What the deciding department is told of a case after an event; nothing while it waits for a prerequisite. */
export const draftMessage = (
  { type, recordedAt }: JournalEvent,
  { department, state, ...one }: KnownCase,
): MessageDraft | undefined => {
  if (state === 0) return undefined;
  const { sequence, projectId, worksId, caseId, item, version, due } = one;
  return {
    party: department,
    type: type === 'application-filed' ? 'case-opened' : type,
    timestamp: recordedAt,
    data: { sequence, projectId, worksId, caseId, item, state, version, due },
  };
};
