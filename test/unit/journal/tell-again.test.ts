import { describe, expect, it } from 'vitest';
import type { Hint } from '../../../functions/journal/hint.ts';
import type { RelayRoute } from '../../../functions/journal/routes.ts';
import { tellAgain } from '../../../functions/journal/tell-again.ts';

const routes: readonly RelayRoute[] = [
  { queue: 'PROJECTS_WITNESS_QUEUE_URL', fifo: true },
  { queue: 'DEPARTMENTS_FEED_QUEUE_URL', fifo: true, types: new Set(['application-filed']) },
];

const hint = (project: string, number: number, type = 'project-amended'): Hint => ({ project, number, type });

/** A journal by hour, at twenty past ten in the morning, UTC. */
const bench = (journal: Readonly<Record<string, readonly Hint[]>>, failing?: string) => {
  const sent: (readonly [queue: string, ...told: string[]])[] = [];
  const read: string[] = [];
  const sweep = tellAgain({
    routes,
    clock: () => Date.parse('2026-03-02T10:20:00Z'),
    urlOf: (queue) => queue,
    readHour: (hour) => {
      read.push(hour);
      return Promise.resolve(journal[hour] ?? []);
    },
    send: ({ url }, hints) => {
      if (url === failing) return Promise.resolve({ index: 0, reason: 'InternalError' });
      if (hints.length > 0)
        sent.push([url, ...hints.map(([, { project, number }]) => `${project} ${number}`)]);
      return Promise.resolve(undefined);
    },
  });
  return { sweep, sent, read };
};

describe('the hourly sweep of the relay', () => {
  it('reads the hour that has passed and the one in which the stream gave up, whatever the county has grown to', async () => {
    const { sweep, read } = bench({});
    expect(await sweep()).toBe(0);
    expect(read).toEqual(['2026-03-02T09', '2026-03-02T02']);
  });

  it('tells of the newest event of each chain alone, and each queue of what is routed to it', async () => {
    const { sweep, sent } = bench({
      '2026-03-02T09': [hint('prj_1', 4, 'application-filed'), hint('prj_2', 9), hint('prj_1', 5)],
      '2026-03-02T02': [hint('prj_1', 1), hint('prj_3', 2, 'application-filed')],
    });
    expect(await sweep()).toBe(5);
    expect(sent).toEqual([
      ['PROJECTS_WITNESS_QUEUE_URL', 'prj_1 5', 'prj_2 9', 'prj_3 2'],
      ['DEPARTMENTS_FEED_QUEUE_URL', 'prj_1 4', 'prj_3 2'],
    ]);
  });

  it('fails when a queue does not take them, so that it is tried again and seen', async () => {
    const { sweep } = bench({ '2026-03-02T09': [hint('prj_1', 4)] }, 'PROJECTS_WITNESS_QUEUE_URL');
    await expect(sweep()).rejects.toThrow('hints were not told again');
  });
});
