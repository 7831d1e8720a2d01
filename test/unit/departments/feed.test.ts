import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentMessage } from '../../../functions/departments/domain/department-message.ts';
import { messageText } from '../../../functions/departments/domain/party-message.ts';
import {
  numberMessages,
  type NumberedMessage,
} from '../../../functions/departments/domain/number-messages.ts';
import { aDraft, aMessage } from './department-samples.ts';

/** A table that takes the messages of one transaction where none stands, all or nothing. */
const aFeedTable = () => {
  const feeds = new Map<string, number[]>();
  return {
    feeds,
    lastNumber: async (party: string) => feeds.get(party)?.length ?? 0,
    write(messages: readonly NumberedMessage[]): boolean {
      const free = messages.every(
        ({ party, message }) => message.data.number > (feeds.get(party)?.length ?? 0),
      );
      if (free)
        for (const { party, message } of messages)
          feeds.set(party, [...(feeds.get(party) ?? []), message.data.number]);
      return free;
    },
  };
};

describe('the feed of a department', () => {
  it('numbers messages from 1 for each department by itself', async () => {
    const number = numberMessages(aFeedTable());
    const numbered = await number([aDraft('nr', 1), aDraft('water', 1), aDraft('nr', 1)]);
    expect(numbered.map(({ party, message }) => [party, message.data.number])).toEqual([
      ['nr', 1],
      ['water', 1],
      ['nr', 2],
    ]);
  });

  it('has no gap and no repeat, whoever writes at the same time in whatever order', async () => {
    const work = fc.array(fc.array(fc.constantFrom('nr', 'water', 'drc'), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(work, fc.scheduler(), async (writers, scheduler) => {
        const table = aFeedTable();
        const ports = { lastNumber: scheduler.scheduleFunction(table.lastNumber) };
        const writeAll = async (departments: readonly string[]): Promise<void> => {
          const drafts = departments.map((department, index) => aDraft(department, index + 1));
          for (;;) {
            const numbered = await numberMessages(ports)(drafts);
            if (table.write(await scheduler.schedule(Promise.resolve(numbered)))) return;
          }
        };
        await scheduler.waitFor(Promise.all(writers.map(writeAll)));
        for (const department of ['nr', 'water', 'drc']) {
          const count = writers.flat().filter((one) => one === department).length;
          expect(table.feeds.get(department) ?? []).toEqual(
            Array.from({ length: count }, (_, index) => index + 1),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a message', () => {
  it('is the text of design, member by member, and reads back as itself', () => {
    expect(messageText(aMessage({ worksId: null, due: null }))).toBe(
      '{"type":"case-accepted","timestamp":"2026-03-02T12:00:00.000+08:00","data":{"number":7,"sequence":12,' +
        '"projectId":"prj_01KJ00000000000000000000P1","worksId":null,"caseId":"cas_01KJ00000000000000000000C1",' +
        '"item":"S2-03","state":8,"version":3,"due":null}}',
    );
    expect(departmentMessage.parse(JSON.parse(messageText(aMessage())))).toEqual(aMessage());
  });

  it.each([
    ['a case that waits for a prerequisite', { state: 0 }],
    ['a state that the nation does not know', { state: 16 }],
    ['a number below one', { number: 0 }],
    ['a due day that is none', { due: '2026-02-30' }],
    ['an item that is none', { item: 'S5-01' }],
  ])('is never about %s', (_what, changes) => {
    expect(departmentMessage.safeParse(aMessage(changes)).success).toBe(false);
  });
});
