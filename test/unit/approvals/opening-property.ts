import * as fc from 'fast-check';
import { expect } from 'vitest';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Attributes } from '../../../shared/catalogue/attributes.ts';
import { createGuide, prerequisitesOf } from '../../../shared/catalogue/guide.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { composeApplication } from '../../../functions/approvals/domain/compose-application.ts';
import type { ApprovalCase } from '../../../functions/approvals/domain/approval-case.ts';
import { isPassed } from '../../../functions/approvals/domain/case-state.ts';
import type { Dossier, KnownProject } from '../../../functions/approvals/domain/dossier.ts';
import { whatIsDue } from '../../../functions/approvals/domain/due-action.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';

const rules = {
  ...demoCounty.rules,
  items: Object.fromEntries(
    Object.entries(demoCounty.rules.items).map(([id, rule]) => [id, { ...rule, configured: true }]),
  ),
  flows: {
    ...demoCounty.rules.flows,
    3: { stages: [{ stages: [1, 2, 3, 4] as const, limitDays: 99 }], totalDays: 99 },
  },
};
const clock = { calendar: publishedCalendar, county: demoCounty };
const start = Date.parse('2026-03-02T09:00:00+08:00');
const minute = 60_000;

const project = (attributes: Attributes): KnownProject => ({
  projectId: 'prj_1',
  code: '',
  name: '',
  owner: '',
  flowType: 3,
  attributes,
  works: [{ worksId: 'wrk_1', name: '', predecessors: [] }],
  former: [],
  recorded: { 'S1-09': { effectiveAt: '2026-03-01T09:00:00.000+08:00' } },
});

const flags = [
  'shelterDuty',
  'superHighRise',
  'securityZone',
  'relicsControlZone',
  'lightningClass',
] as const;

const everything = (chosen: readonly string[]): Dossier => {
  const base = { funds: 'social', use: 'office', land: 'transferred', landArea: 9_000, buildingArea: 52_000 };
  const on = Object.fromEntries(flags.map((flag) => [flag, chosen.includes(flag)]));
  const attributes = {
    ...base,
    height: 68,
    investment: 1_000,
    linear: false,
    ...on,
  } as unknown as Attributes;
  const known = project(attributes);
  const guide = createGuide(nationalCatalogue, rules, 3, attributes);
  return { number: 1, project: known, guide, applications: [], stages: [], cases: [] };
};

const filed = (dossier: Dossier): Dossier => {
  let ids = 0;
  const items = dossier.guide.items
    .filter(({ standing }) => standing === 'required')
    .map(({ item }) => item.id);
  const newId = (prefix: string) => `${prefix}_${(ids += 1)}`;
  const filing = { worksId: 'wrk_1', stage: 1 as const, items };
  const made = composeApplication(dossier, filing, { rules, clock, now: start, newId, windows: [] });
  return { ...dossier, applications: [made.application], stages: [made.stage], cases: made.cases };
};

const closed = (one: ApprovalCase, state: 11 | 13, now: number): ApprovalCase => ({
  ...one,
  state,
  accepted: true,
  doneAt: shanghaiIso(now),
});

/** The oracle: opened when every prerequisite that the project has is passed, ended when one of them has failed. */
const oracle = (dossier: Dossier, one: ApprovalCase): 'none' | 'open' | 'end' => {
  const item = nationalCatalogue.items.get(one.item);
  const needs = item === undefined ? [] : prerequisitesOf(item, dossier.project.attributes);
  const before = needs.flatMap((id) => dossier.cases.filter((found) => found.item === id));
  if (before.some((found) => found.notOpened || found.state === 13)) return 'end';
  return before.every((found) => isPassed(found.state)) ? 'open' : 'none';
};

type Due = typeof whatIsDue;

/** Holds when any order of closings opens exactly what may open, at the moment of the last prerequisite. */
export const closingsOpenWhatMayOpen = async (due: Due): Promise<void> => {
  const closings = fc.array(fc.record({ pick: fc.nat(99), passes: fc.boolean() }), { maxLength: 40 });
  const chosen = fc.subarray([...flags]);
  fc.assert(
    fc.property(chosen, closings, (attributes, order) => {
      let dossier = filed(everything(attributes));
      let now = start;
      for (const { pick, passes } of order) {
        now += minute;
        const running = dossier.cases.filter(({ state, notOpened }) => [1, 8].includes(state) && !notOpened);
        const chosenCase = running[pick % Math.max(1, running.length)];
        if (chosenCase === undefined) break;
        const after = closed(chosenCase, passes || pick % 5 > 0 ? 11 : 13, now);
        dossier = { ...dossier, cases: dossier.cases.map((one) => (one === chosenCase ? after : one)) };
        for (let moved = true; moved;) {
          moved = false;
          for (const one of dossier.cases.filter(({ state, notOpened }) => state === 0 && !notOpened)) {
            const action = due(clock, dossier, one, now);
            expect(action.kind).toBe(oracle(dossier, one));
            if (action.kind === 'none') continue;
            const at = shanghaiIso(now);
            if (action.kind === 'open') expect(Date.parse(action.receivedAt)).toBe(now);
            const next =
              action.kind === 'open'
                ? { ...one, state: 1 as const, receivedAt: at }
                : { ...one, notOpened: true, doneAt: at };
            dossier = { ...dossier, cases: dossier.cases.map((found) => (found === one ? next : found)) };
            moved = true;
          }
        }
      }
    }),
    { numRuns: 200 },
  );
};
