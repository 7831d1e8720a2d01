import type { NoticeEventData, NoticeEventType } from '../../../shared/contracts/notice-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { Notice } from '../domain/notice.ts';

/** Nobody in person. */
export const writerActor: Actor = { user: 'notices', role: 'system', channel: 'system' };

/** An event about a paper and one case, its data typed by the contract. */
export const noticeEvent = <Type extends Exclude<NoticeEventType, 'contacts-registered'>>(
  type: Type,
  { projectId, worksId, applicationId }: Pick<Notice, 'projectId' | 'worksId' | 'applicationId'>,
  about: { readonly caseId: string; readonly actor: Actor; readonly effectiveAt: string },
  data: NoticeEventData<Type>,
): NewEvent => ({
  type,
  project: projectId,
  case: about.caseId,
  ...(worksId !== undefined && { works: worksId }),
  ...(applicationId !== undefined && { application: applicationId }),
  actor: about.actor,
  effectiveAt: about.effectiveAt,
  data: JSON.parse(JSON.stringify(data)),
});
