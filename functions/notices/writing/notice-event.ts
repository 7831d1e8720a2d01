import type { NoticeEventData, NoticeEventType } from '../../../shared/contracts/notice-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { Notice } from '../domain/notice.ts';

/** Nobody in person. */
export const writerActor: Actor = { user: 'notices', role: 'system', channel: 'system' };

type OfPaper = Exclude<NoticeEventType, 'contacts-registered'>;

/** An event about a paper and one case, its data typed by the contract. */
export const noticeEvent = <Type extends OfPaper>(
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

/** An event about a paper, in the first case that it is about. */
export const paperEvents = <Type extends OfPaper>(
  type: Type,
  one: Notice,
  about: { readonly actor: Actor; readonly effectiveAt: string },
  data: NoticeEventData<Type>,
): readonly NewEvent[] =>
  one.cases.slice(0, 1).map(({ caseId }) => noticeEvent(type, one, { ...about, caseId }, data));
