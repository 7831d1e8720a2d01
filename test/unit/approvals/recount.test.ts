import { describe, expect, it } from 'vitest';
import year2026 from '../../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import { countyChain } from '../../../shared/journal/keys.ts';
import type { ApprovalApi } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { inMemoryYears } from '../../builders/publish-year.ts';
import { recountCounty } from '../../builders/recount-county.ts';

const amended = {
  ...year2026,
  source: '关于调整2026年节假日安排的通知',
  off: [...year2026.off, '2026-03-06'],
};

/** So many projects with a case at receipt. */
const openCases = async (api: ApprovalApi, count: number): Promise<readonly string[]> => {
  const caseIds: string[] = [];
  while (caseIds.length < count) {
    const { projectId, works } = await api.register();
    const { cases } = await api.file({ projectId, worksId: works[0], stage: 1, items: ['S1-05'] });
    caseIds.push(...Object.values(cases));
  }
  return caseIds;
};

const eventsOf = async (api: ApprovalApi, projectId: string, type: string) =>
  (await api.journal.events(projectId)).map(({ event }) => event).filter((event) => event.type === type);

describe('a holiday amended while 200 cases wait', () => {
  it('moves each of them once, by an event that names old day, new day and notice', async () => {
    const { api } = await filedOffice();
    const caseIds = await openCases(api, 200);
    const before = await Promise.all(caseIds.map((id) => api.seen(id)));
    await inMemoryYears(api).publish(amended);
    const recount = recountCounty(api);
    await recount.settle();
    const after = await Promise.all(caseIds.map((id) => api.seen(id)));
    for (const [index, one] of after.entries()) {
      const events = await eventsOf(api, String(one['projectId']), 'case-recounted');
      expect(events).toHaveLength(1);
      expect(events[0]?.data).toMatchObject({
        before: { due: '2026-03-09', silence: '2026-03-09', provisional: false },
        after: { due: '2026-03-10', silence: '2026-03-10', provisional: false },
        notice: amended.source,
      });
      expect(one['version']).toBe(before[index]?.['version']);
    }
    const pages = await eventsOf(api, countyChain, 'calendar-cases-recounted');
    expect(pages.map(({ data }) => data['page'])).toEqual(pages.map((_, index) => index + 1));
    expect(pages.map(({ data }) => data['more'])).toEqual(pages.map((_, index) => index < pages.length - 1));
    expect(pages.at(-1)?.data).toMatchObject({ pass: 1, moved: 200 });
  });

  it('goes on where it was broken off, and does nothing twice', async () => {
    const { api } = await filedOffice();
    const caseIds = await openCases(api, 120);
    await inMemoryYears(api).publish(amended);
    const recount = recountCounty(api);
    await recount.follow();
    const told = async () => {
      const seen = await Promise.all(caseIds.map((id) => api.seen(id)));
      const events = await Promise.all(
        seen.map((one) => eventsOf(api, String(one['projectId']), 'case-recounted')),
      );
      return events.map(({ length }) => length);
    };
    expect((await told()).filter((count) => count === 1)).toHaveLength(100);
    await recount.replay();
    await recount.settle();
    await recount.replay();
    await recount.settle();
    expect(new Set(await told())).toEqual(new Set([1]));
  });

  it('finds in another pass a case that an older call has written meanwhile, and is verified when a pass finds none', async () => {
    const { api } = await filedOffice();
    const [late = ''] = await openCases(api, 1);
    const recount = recountCounty(api);
    await inMemoryYears(api).publish(amended);
    await recount.settle();
    const { projectId } = await api.seen(late);
    const place = { projectId: String(projectId), scope: 'PROJECT', caseId: late, calendar: undefined };
    const one = await api.ports.calendar.findCase(place);
    const counted = { calendar: 'older', due: '2026-03-09', silence: '2026-03-09', provisional: false };
    if (one !== undefined) await api.ports.calendar.noteCounted(one, counted);
    for (let hour = 0; hour < 3; hour += 1) {
      api.advance(3_600_000);
      await recount.watch();
      await recount.settle();
    }
    expect(await eventsOf(api, String(projectId), 'case-recounted')).toHaveLength(2);
    expect(await api.ports.calendar.findRecount()).toMatchObject({ state: 'verified', pass: 3 });
  });
});
