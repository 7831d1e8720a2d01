import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { CursorStore } from '../../../shared/journal/cursor-store.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { RestoreContext } from '../../../shared/journal/restore-chain.ts';
import type { NoticeWrites } from '../store/notice-writes.ts';
import { rebuildContacts } from './rebuild-contacts.ts';
import { rebuildNotices } from './rebuild-notices.ts';

export interface RestoreNoticesPorts {
  readonly write: NoticeWrites;
  readonly cursors: Pick<CursorStore, 'moving'>;
}

const folded = (subject: string, write: TransactWriteItem): StateWrite => ({
  subject,
  whenLost: 'stale',
  write,
});

/**
 * Papers with their service, whose cases are, and where owners are told. The writer's cursor goes behind the last event
 * whose paper is written: what is owed follows, nothing is served twice. Files lie in their bucket. Not rebuilt:
 * messages, which are told by no event.
 */
export const restoreNotices =
  ({ write, cursors }: RestoreNoticesPorts): RestoreContext =>
  ({ chain, events }) => {
    if (chain === countyChain) return rebuildContacts(events).map(write.contacts);
    const { project, cases, notices, followed } = rebuildNotices(events);
    return [
      ...(project === undefined ? [] : [folded(`project ${project.projectId}`, write.project(project))]),
      ...cases.map((one) => folded(`case ${one.caseId}`, write.case(one))),
      ...notices.flatMap(({ record, madeBy }) => [
        write.notice(record),
        ...record.cases.map(({ caseId }) => write.link(caseId, madeBy, record.number)),
      ]),
      ...(followed === 0 ? [] : [cursors.moving(chain, 0, followed)]),
    ];
  };
