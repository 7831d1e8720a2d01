import { describe, expect, it } from 'vitest';
import type { ApprovalsFile } from '../../../infra/counties/approvals-schema.ts';
import { demo999901 } from '../../../infra/counties/demo-999901.ts';
import { readCounty } from '../../../infra/counties/read-county.ts';

const { approvals } = demo999901;
const faultsOf = (change: Partial<ApprovalsFile>): readonly string[] => {
  const reading = readCounty({ ...demo999901, approvals: { ...approvals, ...change } });
  return reading.kind === 'refused' ? reading.faults : [];
};
const items = (change: Readonly<Record<string, object | undefined>>): Partial<ApprovalsFile> => {
  const changed = Object.entries(change).map(([id, one]) => [id, one && { ...approvals.items[id], ...one }]);
  const all: Record<string, ApprovalsFile['items'][string] | undefined> = {
    ...approvals.items,
    ...Object.fromEntries(changed),
  };
  return {
    items: Object.fromEntries(
      Object.entries(all).flatMap(([id, one]) => (one === undefined ? [] : [[id, one]])),
    ),
  };
};
const flow = (type: 1 | 2 | 3 | 4 | 5 | 6, change: object): Partial<ApprovalsFile> => ({
  flows: { ...approvals.flows, [type]: { ...approvals.flows[type], ...change } },
});
const limits = (...days: readonly number[]) =>
  days.map((limitDays, index) => ({ stages: [index + 1], limitDays }));

describe('what a county promises', () => {
  it.each([
    [
      'a promise longer than a statute of the same unit and start',
      items({ 'S2-03': { promised: 21 } }),
      'approvals.items.S2-03.promised = 21 is longer than the 20 working days from acceptance of 行政许可法第四十二条; promise 20 or less',
    ],
    [
      'an approval by default of what concerns safety',
      items({ 'S3-02': { tacit: { basis: '默认同意规则' } } }),
      'approvals.items.S3-02.tacit = {"basis":"默认同意规则"} approves by default what concerns public safety, ecology, life or property; remove it',
    ],
    [
      'more days for a paper that is owed than the law gives for any',
      items({ 'S2-12': { tacit: { basis: '默认同意规则', paperDays: 11 } } }),
      'approvals.items.S2-12.tacit.paperDays = 11 is above the greatest 10; lower it',
    ],
    [
      'the same in one flow only',
      flow(6, { promised: { 'S3-02': 16 } }),
      'approvals.flows.6.promised.S3-02 = 16 is longer than the 15 working days from acceptance of 建设工程消防设计审查验收管理暂行规定; promise 15 or less',
    ],
    [
      'a prerequisite path longer than its stage',
      items({ 'S2-03': { promised: 8 } }),
      'approvals.flows.3.stages[1].limitDays = 20 is shorter than S2-01 -> S2-02 -> S2-03, which take 21 working days one after the other; raise it or promise less',
    ],
    [
      'an item longer than its stage',
      flow(3, { stages: limits(10, 20, 9, 20) }),
      'approvals.flows.3.stages[2].limitDays = 9 is shorter than S3-01 -> S3-05, which take 13 working days one after the other; raise it or promise less',
    ],
    [
      'stages longer than their flow',
      flow(3, { totalDays: 64 }),
      'approvals.flows.3.totalDays = 64 is less than its stages take together (65); raise it or shorten a stage',
    ],
    [
      'stages out of order',
      flow(3, { stages: limits(10, 20, 15) }),
      'approvals.flows.3.stages = [{"stages":[1],"limitDays":10},{"stages":[2],"limitDays":20},{"stages":[3],"limi... does not list the stages 1, 2, 3, 4 once and in order; list them so',
    ],
    [
      'an item that nobody decides',
      items({ 'S2-11': undefined }),
      'approvals.items.S2-11 is missing: nobody decides Flood impact and river works; name a department, or write handled: false',
    ],
    [
      'an unknown item',
      { parallel: ['S9-01'] },
      'approvals.parallel[0] = "S9-01" is no item of the catalogue; correct its number',
    ],
    [
      'a fact that is promised',
      items({ 'S1-09': { by: 'nr', promised: 1 } }),
      'approvals.items.S1-09 = {"by":"nr","promised":1} is recorded or handled inside another item and never filed; remove it',
    ],
    [
      'a milestone that is not handled',
      { milestones: [...approvals.milestones, 'S4-10'] },
      'approvals.milestones[5] = "S4-10" is not handled, so its stage would never end; handle it or name another milestone',
    ],
    [
      'a stage without a milestone',
      { milestones: ['S1-10', 'S2-03', 'S3-05', 'S4-08'] },
      'approvals.milestones = ["S1-10","S2-03","S3-05","S4-08"] has no item that completes stage 2 of flow 2; add one',
    ],
    [
      'a catalogue of another release',
      { catalogueVersion: '2025-1' },
      'approvals.catalogueVersion = "2025-1" is not the catalogue of this release; check the items and write 2026-1',
    ],
  ])('names path, value and remedy of %s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  it('refuses a department that the county does not have', () => {
    const departments = demo999901.departments.filter(({ code }) => code !== 'archives');
    const reading = readCounty({ ...demo999901, departments });
    expect(reading.kind === 'refused' ? reading.faults : []).toEqual([
      'approvals.items.S4-06.by = "archives" is no department of this county, so nobody decides; add the department or name another',
    ]);
  });

  it('may promise office hours, which count as begun days of the office in its stage', () => {
    const inHours = (promised: number) => items({ 'S2-03': { promised, unit: 'working-hours' } });
    expect(faultsOf(inHours(52))).toEqual([]);
    expect(faultsOf(inHours(53)).filter((fault) => fault.includes('flows.3'))).toEqual([
      'approvals.flows.3.stages[1].limitDays = 20 is shorter than S2-01 -> S2-02 -> S2-03, which take 21 working days one after the other; raise it or promise less',
    ]);
  });

  it('does not count what runs beside the stages', () => {
    expect(faultsOf(items({ 'S2-17': { promised: 20 } }))).toEqual([]);
    expect(faultsOf({ parallel: [] })).not.toEqual([]);
  });
});
