import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import { rungsOf, tellRungs, toldNow, untoldRungs } from '../../../functions/approvals/domain/ladder.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [{ from: '08:30', to: '17:30' }];
const ladder = [
  { light: 'red', after: 3, tells: ['leader'] },
  { light: 'red', after: 0, tells: ['reform-office'] },
  { light: 'yellow', after: 0, tells: ['handler', 'head'] },
] as const;
const rules = { calendar: publishedCalendar, county: { ...lifeRules, officeHours, noticeDays: 5, ladder } };
const silent = { ...rules, county: { ...rules.county, ladder: [] } };
const at = (moment: string): number => Date.parse(`${moment}:00+08:00`);
const { acceptedAt: _, ...unaccepted } = listedCase;

describe('the rungs of a case', () => {
  it('are the turns of its light and the county’s later ones, in their order, with who hears of each', () => {
    const rungs = rungsOf(rules, listedCase).map(({ key, light, moment, tells }) => [
      key,
      light,
      shanghaiIso(moment).slice(0, 16),
      tells,
    ]);
    expect(rungs).toEqual([
      ['yellow@2026-03-16', 'yellow', '2026-03-12T00:00', ['handler', 'head']],
      ['red@2026-03-16', 'red', '2026-03-17T00:00', ['reform-office']],
      ['red+3@2026-03-16', 'red', '2026-03-20T00:00', ['leader']],
    ]);
  });

  it('are in the order of their moments, in whatever order the county writes them', () => {
    const later = [5, 1, 3].map((after) => ({ light: 'red' as const, after, tells: [] }));
    const named = rungsOf({ ...rules, county: { ...rules.county, ladder: later } }, listedCase);
    expect(named.map(({ name }) => name)).toEqual(['yellow', 'red', 'red+1', 'red+3', 'red+5']);
  });

  it('are both turns where the county tells nobody, and none before acceptance or after the end', () => {
    expect(rungsOf(silent, listedCase).map(({ name, tells }) => [name, tells])).toEqual([
      ['yellow', []],
      ['red', []],
    ]);
    expect(rungsOf(rules, { ...unaccepted, accepted: false })).toEqual([]);
    expect(rungsOf(rules, { ...listedCase, doneAt: shanghaiIso(at('2026-03-10T09:00')) })).toEqual([]);
  });

  it('are told up to now, once for each due day', () => {
    const now = at('2026-03-17T00:00');
    const told = tellRungs(rules, listedCase, now);
    expect(told.told).toEqual(['yellow@2026-03-16', 'red@2026-03-16']);
    expect(tellRungs(rules, told, now)).toBe(told);
    expect(untoldRungs(rules, told).map(({ name }) => name)).toEqual(['red+3']);
    const later: ListedCase = { ...told, promised: { ...told.promised, value: 11 } };
    expect(untoldRungs(rules, later).map(({ key }) => key)).toEqual([
      'yellow@2026-03-17',
      'red@2026-03-17',
      'red+3@2026-03-17',
    ]);
  });

  it('that have come are told to those who hear of them', () => {
    expect(toldNow(rules, listedCase, at('2026-03-11T23:59'))).toEqual([]);
    expect(toldNow(rules, listedCase, at('2026-03-12T00:00'))).toEqual([
      { rung: 'yellow', at: '2026-03-12T00:00:00.000+08:00', to: ['handler', 'head'] },
    ]);
    expect(toldNow(silent, listedCase, at('2026-03-25T00:00'))).toEqual([]);
  });
});
