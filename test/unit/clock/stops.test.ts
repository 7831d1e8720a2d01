import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../functions/approvals/domain/approval-case.ts';
import {
  type CaseStop,
  clocksOf,
  specialTypes,
  stopTypes,
} from '../../../functions/approvals/domain/case-stop.ts';
import { beginStop, endStops } from '../../../functions/approvals/domain/stop-case.ts';
import { markStops } from '../../../functions/approvals/domain/stop-marks.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dayOf } from '../../../shared/kernel/working-days/day.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { listedCase } from '../../builders/listed-case.ts';

const at = (date: string, time = '09:00'): string => `${date}T${time}:00.000+08:00`;
const sound: CaseStop = {
  type: 'hearing',
  basis: '行政许可法第四十五条',
  clocks: ['promise', 'statute'],
  notice: '特程〔2026〕1号',
  declared: { value: 3, unit: 'working-days' },
  from: at('2026-03-03'),
  to: at('2026-03-06'),
};
const marksOf = (stops: readonly CaseStop[], dueDay = '2026-03-20') =>
  markStops(publishedCalendar, stops, { acceptedAt: at('2026-03-02'), today: dayOf('2026-03-31') }, () =>
    dayOf(dueDay),
  ).map(({ marks }) => marks);
const one: ApprovalCase = {
  ...listedCase,
  group: 2,
  owner: '91330112MA9T000343',
  catalogueVersion: '2026-1',
  rulesVersion: '2026-1',
  ignores: [],
  windows: [],
};

describe('a special procedure', () => {
  it('is of every type of stop but the correction', () => {
    expect(['correction', ...specialTypes]).toEqual(stopTypes);
  });
});

describe('the clocks that a stop holds', () => {
  it('are both where the law says so, the promise alone where the county does, else none', () => {
    expect(clocksOf('hearing', [])).toEqual(['promise', 'statute']);
    expect(clocksOf('public-display', ['public-display'])).toEqual(['promise']);
    expect(clocksOf('correction', [])).toEqual([]);
  });
});

describe('signs of misuse', () => {
  it('are none for a stop with notice and declared length', () => {
    expect(marksOf([sound])).toEqual([[]]);
  });

  it.each([
    ['no-notice', { ...sound, notice: undefined }],
    ['no-declared-length', { ...sound, declared: undefined }],
    ['longer-than-declared', { ...sound, to: at('2026-03-09') }],
    ['begun-and-ended-in-one-day', { ...sound, to: at('2026-03-03', '17:00') }],
    ['correction-after-acceptance', { ...sound, type: 'correction' as const }],
  ])('%s', (mark, stop) => {
    expect(marksOf([stop])).toEqual([[mark]]);
  });

  it('begun-on-last-day and repeated', () => {
    expect(marksOf([sound, { ...sound, type: 'appraisal' }], '2026-03-03')).toEqual([
      ['begun-on-last-day'],
      ['begun-on-last-day', 'repeated'],
    ]);
  });

  it('repeated is a second special procedure, not the one after a correction', () => {
    const early = { ...sound, type: 'correction' as const, from: at('2026-03-01'), to: at('2026-03-02') };
    expect(marksOf([early, sound])).toEqual([[], []]);
    expect(marksOf([early, sound, { ...sound }]).at(-1)).toEqual(['repeated']);
  });

  it('of a correction are seen from the moment of acceptance on', () => {
    const from = (moment: string) =>
      marksOf([{ ...sound, type: 'correction', from: moment }])
        .flat()
        .includes('correction-after-acceptance');
    expect([from(at('2026-03-02', '08:59')), from(at('2026-03-02'))]).toEqual([false, true]);
  });

  it('are seen while a stop still runs', () => {
    const { to: _, ...running } = sound;
    expect(marksOf([running])).toEqual([['longer-than-declared']]);
    expect(marksOf([{ ...running, from: at('2026-03-30') }])).toEqual([[]]);
    expect(marksOf([{ ...running, from: at('2026-03-31') }])).toEqual([[]]);
  });

  it('tell the own due day of a stop', () => {
    const at2 = { acceptedAt: at('2026-03-02'), today: dayOf('2026-03-31') };
    const [first] = markStops(publishedCalendar, [sound], at2, () => undefined);
    expect(first?.declaredUntil).toBe('2026-03-06');
    const [none] = markStops(publishedCalendar, [{ ...sound, declared: undefined }], at2, () => undefined);
    expect(none?.declaredUntil).toBeNull();
  });
});

describe('a stop', () => {
  it('begins in an open case and ends with it', () => {
    const { to: _, ...running } = sound;
    const stopped = beginStop(one, running);
    expect(endStops(stopped, at('2026-03-05')).stops).toEqual([{ ...running, to: at('2026-03-05') }]);
    expect(endStops(one, at('2026-03-05'))).toBe(one);
    expect(beginStop(stopped, sound).stops).toEqual([running, sound]);
  });

  it('ends where it began when it is ended before, and once', () => {
    const { to: _, ...running } = sound;
    const ended = endStops<typeof one>({ ...one, stops: [running, sound] }, at('2026-03-02'));
    expect(ended.stops?.map(({ to }) => to)).toEqual([sound.from, sound.to]);
  });

  it('never begins in a closed case or in one that waits', () => {
    const refused = (state: ApprovalCase['state'], more: Partial<ApprovalCase> = {}) => {
      const error = new DomainError('cases.state-conflict', { state, item: one.item });
      expect(() => beginStop({ ...one, ...more, state }, sound)).toThrow(
        expect.objectContaining({ code: error.code, facts: error.facts }),
      );
    };
    refused(11);
    refused(0, { accepted: false });
    refused(0, { accepted: false, notOpened: true });
  });
});
