import { restoreNotices } from '../../../functions/notices/recovery/restore-notices.ts';
import { createCursorStore } from '../../../shared/journal/cursor-store.ts';
import type { RestoreContext } from '../../../shared/journal/restore-chain.ts';
import type { InMemoryNotices } from '../../builders/in-memory-notices.ts';

export const restoreNoticesOf = ({ client, ports }: InMemoryNotices): RestoreContext =>
  restoreNotices({ write: ports.write, cursors: createCursorStore(client, 'notices', 'notices-writer') });
