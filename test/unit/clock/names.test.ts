import { describe, expect, it } from 'vitest';
import { clocksOf, stopKinds, stopTypes, stopRecord } from '../../../functions/approvals/domain/case-stop.ts';
import { addOwners, dayOwnerNames, dayOwners } from '../../../functions/approvals/domain/day-owner.ts';
import {
  longestOutage,
  outageFunctions,
  outageRecord,
  outagesOfHandling,
} from '../../../functions/approvals/domain/outage.ts';
import { timeMethods } from '../../../functions/approvals/domain/stage-owners.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { ownerDays, stopOf } from '../../builders/closed-case.ts';

const groups: Readonly<Record<string, readonly Bilingual[]>> = {
  'type of stop': stopTypes.map((type) => stopKinds[type].name),
  'owner of a day': dayOwners.map((owner) => dayOwnerNames[owner]),
  'method of counting': Object.values(timeMethods),
};

describe('what people read of the clock', () => {
  it.each(Object.entries(groups))('has a name of its own in both languages for every %s', (_what, names) => {
    expect(names.length).toBeGreaterThan(1);
    for (const { zh, en } of names) {
      expect(zh).toMatch(/^[\p{Script=Han}、]{2,}$/u);
      expect(en).toMatch(/^[a-z][a-z ]+$/);
    }
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  });
});

describe('the types of stop', () => {
  it('have the codes of the national table', () => {
    expect(Object.fromEntries(stopTypes.map((type) => [type, stopKinds[type].code]))).toEqual({
      correction: undefined,
      hearing: 1,
      tender: 2,
      auction: 3,
      inspection: 4,
      testing: 5,
      quarantine: 6,
      appraisal: 7,
      'public-display': 8,
      'technical-review': 8,
      'site-survey': 8,
      other: 8,
    });
  });

  it('have a basis in law where Article 45 names them, and hold both clocks there', () => {
    const byLaw = stopTypes.filter((type) => stopKinds[type].law === '行政许可法第四十五条');
    expect(byLaw).toEqual([
      'hearing',
      'tender',
      'auction',
      'inspection',
      'testing',
      'quarantine',
      'appraisal',
    ]);
    for (const type of stopTypes)
      expect(clocksOf(type, [])).toEqual(byLaw.includes(type) ? ['promise', 'statute'] : []);
    for (const type of stopTypes.filter((one) => !byLaw.includes(one)))
      expect(clocksOf(type, stopTypes)).toEqual(['promise']);
  });

  it('are read from a record as they were written, and nothing else is', () => {
    const stop = {
      ...stopOf('2026-03-02', '2026-03-04'),
      approver: 'per_1',
      notice: '特程〔2026〕1号',
      declared: { value: 3, unit: 'working-days' },
    };
    expect(stopRecord.parse(stop)).toEqual(stop);
    for (const change of [
      { type: 'holiday' },
      { clocks: ['both'] },
      { declared: { value: 1, unit: 'weeks' } },
    ])
      expect(stopRecord.safeParse({ ...stop, ...change }).success).toBe(false);
    expect(stopRecord.safeParse({ ...stop, declared: { value: 1, unit: 'days' } }).success).toBe(true);
  });
});

describe('the functions of the system', () => {
  const record = { from: '', to: '', what: '', recordedBy: '', recordedAt: '', version: 1 };

  it('take days from the departments, but for filing and deliveries', () => {
    const records = outageFunctions.map((name) => ({ ...record, function: name }));
    expect(records.map((one) => outageRecord.parse(one))).toEqual(records);
    expect(outagesOfHandling(records)).toEqual(
      records.filter((one) => one.function !== 'filing' && one.function !== 'deliveries'),
    );
    expect(outageFunctions).toHaveLength(6);
    expect(longestOutage).toBe(31 * 24 * 3_600_000);
    expect(outageRecord.safeParse({ ...record, function: '' }).success).toBe(false);
  });
});

describe('days by whose they were', () => {
  it('are added one by one', () => {
    const [a, b] = [
      ownerDays(1, { applicant: 2, 'special-procedure': 3, 'system-fault': 4 }),
      ownerDays(10, { applicant: 20, 'special-procedure': 30, 'system-fault': 40 }),
    ];
    expect(addOwners(a, b)).toEqual(
      ownerDays(11, { applicant: 22, 'special-procedure': 33, 'system-fault': 44 }),
    );
  });
});
