import type { PaperFile } from '../../../shared/contracts/paper.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { Notice } from '../domain/notice.ts';
import { noticeEvent, paperEvents, writerActor } from './notice-event.ts';

type Served = NonNullable<Notice['served']>;

/**
 * That a paper is served: one event for each case that it is about.
 * @param file of a paper that is served as it is written
 */
export const servedEvents = (
  one: Notice,
  { at, how }: Served,
  actor: Actor,
  file?: PaperFile,
): readonly NewEvent[] =>
  one.cases.map(({ caseId, item }) =>
    noticeEvent(
      'notice-served',
      one,
      { caseId, actor, effectiveAt: at },
      {
        number: one.number,
        kind: one.kind,
        item,
        how,
        by: one.service,
        servedAt: at,
        ...(file !== undefined && { file }),
      },
    ),
  );

/** That a paper is written, and served where that is service. */
export const writtenEvents = (one: Notice, file: PaperFile, writtenAt: string): readonly NewEvent[] => {
  if (one.served !== undefined) return servedEvents(one, one.served, writerActor, file);
  const { number, kind, service: by } = one;
  const about = { actor: writerActor, effectiveAt: writtenAt };
  return paperEvents('notice-written', one, about, { number, kind, by, file });
};
