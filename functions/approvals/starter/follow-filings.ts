import type { LinkedEvent } from '../../../shared/journal/event.ts';
import type { StartExecution } from './start-execution.ts';

/** The effect of one event: a filed application gets its first execution, a renewed one its next. Nothing is written. */
export const createFollowFilings =
  (start: StartExecution) =>
  async ({ event }: LinkedEvent): Promise<readonly []> => {
    const { application, type, data } = event;
    if (application === undefined) return [];
    if (type === 'application-filed') await start(application, 1);
    const { generation } = data;
    if (type === 'application-renewed' && typeof generation === 'number')
      await start(application, generation);
    return [];
  };
