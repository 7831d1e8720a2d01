import {
  type NoticeEventType,
  noticeDelivered,
  noticeOpened,
  noticeServed,
  noticeWritten,
} from '../../../shared/contracts/notice-events.ts';
import type { PaperFile, ServiceRule } from '../../../shared/contracts/paper.ts';
import { CannotFold } from '../../../shared/journal/cannot-fold.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownCase } from '../domain/known-case.ts';
import type { KnownProject } from '../domain/known-project.ts';
import type { Notice } from '../domain/notice.ts';
import { caseIdsOf, composeNotice, type PaperOccasion } from '../writing/compose-notice.ts';
import { caseChanges, filedCases, foldCase, periodsTold } from '../writing/fold-cases.ts';
import { foldProject, projectChanges } from '../writing/fold-project.ts';
import { paperOf } from '../writing/read-paper.ts';
import { writtenUntil } from './written-until.ts';

export interface RebuiltNotice {
  readonly record: Notice;
  /** Number of the event that made the paper. */
  readonly madeBy: number;
}

/** What a project has of papers, as its events tell. */
export interface RebuiltNotices {
  readonly project: KnownProject | undefined;
  readonly cases: readonly KnownCase[];
  readonly notices: readonly RebuiltNotice[];
  /** The papers of later events have not been written. */
  readonly followed: number;
}

interface Draft {
  project: KnownProject | undefined;
  readonly cases: Map<string, KnownCase>;
  readonly occasions: Map<string, PaperOccasion>;
  readonly notices: Map<string, RebuiltNotice>;
}

const foldKnown = (draft: Draft, event: JournalEvent): void => {
  if (projectChanges.has(event.type)) draft.project = foldProject(draft.project, event);
  if (event.type === 'application-filed')
    for (const one of filedCases(event)) draft.cases.set(one.caseId, one);
  const own = draft.cases.get(event.case ?? '');
  if (own !== undefined && caseChanges.has(event.type)) draft.cases.set(own.caseId, foldCase(own, event));
};

const takeOccasion = ({ project, cases, occasions }: Draft, event: JournalEvent): void => {
  const document = paperOf(event);
  if (document === undefined) return;
  if (project === undefined) throw new CannotFold('disagrees', event);
  const about = caseIdsOf(event).flatMap((caseId) => cases.get(caseId) ?? []);
  occasions.set(document.number, { event, document, project, cases: about });
};

const written = (
  { occasions, notices }: Draft,
  told: JournalEvent,
  number: string,
  file: PaperFile,
  by: ServiceRule,
): void => {
  const occasion = occasions.get(number);
  if (occasion === undefined) throw new CannotFold('disagrees', told);
  occasions.delete(number);
  notices.set(number, { record: composeNotice(occasion, file, by), madeBy: occasion.event.number });
};

const change = (
  { notices }: Draft,
  told: JournalEvent,
  number: string,
  after: (before: Notice) => Notice,
): void => {
  const found = notices.get(number);
  if (found === undefined) throw new CannotFold('disagrees', told);
  notices.set(number, { ...found, record: after(found.record) });
};

/** By type; what the owner's contacts are is told by the county's chain. */
const folds: Readonly<
  Record<Exclude<NoticeEventType, 'contacts-registered'>, (draft: Draft, event: JournalEvent) => void>
> = {
  'notice-written': (draft, event) => {
    const { number, file, by } = noticeWritten.parse(event.data);
    written(draft, event, number, file, by);
  },
  'notice-served': (draft, event) => {
    const { number, how, servedAt, file, by } = noticeServed.parse(event.data);
    const served = { at: servedAt, how };
    const known = draft.notices.get(number)?.record.served;
    // the other cases of the same paper have an event each; the earliest counts
    if (known !== undefined && Date.parse(known.at) <= Date.parse(servedAt)) return;
    if (file !== undefined) {
      written(draft, event, number, file, by);
      change(draft, event, number, (before) => ({ ...before, served }));
    } else
      change(draft, event, number, (before) => ({
        ...before,
        served,
        ...(how === 'opened' && { openedAt: servedAt }),
        // written with its delivery
        version: how === 'delivered' ? before.version : before.version + 1,
      }));
  },
  'notice-delivered': (draft, event) => {
    const { number, kind: _, deliveredAt: at, ...said } = noticeDelivered.parse(event.data);
    change(draft, event, number, (before) => ({
      ...before,
      deliveries: [...(before.deliveries ?? []), { ...said, at }],
      version: before.version + 1,
    }));
  },
  'notice-opened': (draft, event) => {
    const { number, openedAt } = noticeOpened.parse(event.data);
    change(draft, event, number, (before) => ({ ...before, openedAt, version: before.version + 1 }));
  },
};

const isOfNotices = (type: string): type is keyof typeof folds => Object.hasOwn(folds, type);

/**
 * Folds a chain into the papers of its project, and what they say of it and its cases.
 * @throws CannotFold for a paper that was written before events told of its file
 */
export const rebuildNotices = (chain: readonly JournalEvent[]): RebuiltNotices => {
  const followed = writtenUntil(chain);
  const draft: Draft = { project: undefined, cases: new Map(), occasions: new Map(), notices: new Map() };
  for (const event of chain) {
    if (isOfNotices(event.type)) folds[event.type](draft, event);
    if (event.number > followed) continue;
    foldKnown(draft, event);
    takeOccasion(draft, event);
    for (const { notice, until } of periodsTold(event))
      change(draft, event, notice, (before) =>
        before.until === until ? before : { ...before, until, version: before.version + 1 },
      );
  }
  const { project, cases, notices } = draft;
  return { project, cases: [...cases.values()], notices: [...notices.values()], followed };
};
