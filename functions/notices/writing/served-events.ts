import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { Notice } from '../domain/notice.ts';
import { noticeEvent } from './notice-event.ts';

type Served = NonNullable<Notice['served']>;

/** That a paper is served: one event for each case that it is about. */
export const servedEvents = (one: Notice, { at, how }: Served, actor: Actor): readonly NewEvent[] =>
  one.cases.map(({ caseId, item }) =>
    noticeEvent(
      'notice-served',
      one,
      { caseId, actor, effectiveAt: at },
      { number: one.number, kind: one.kind, item, how, by: one.service, servedAt: at },
    ),
  );
