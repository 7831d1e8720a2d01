import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runDemo } from '../../infra/local/demo/run-demo.ts';
import { daysLater, workedDaysBetween, workedDaysLater } from '../builders/independent-calendar.ts';
import { promisingTemplate } from '../builders/promising-template.ts';
import { writeOffice } from '../builders/write-office.ts';

/** Item, days, and when the office's departments accepted and decided it. */
const office = [
  ['S1-05', 1, '2026-03-02', '2026-03-02'],
  ['S1-10', 5, '2026-03-03', '2026-03-09'],
  ['S2-01', 10, '2026-03-11', '2026-03-24'],
  ['S2-03', 7, '2026-03-24', '2026-04-01'],
  ['S2-09', 12, '2026-03-11', '2026-03-26'],
  ['S2-12', 10, '2026-03-11', '2026-03-23'],
  ['S3-01', 10, '2026-04-03', '2026-04-17'],
  ['S3-02', 10, '2026-04-03', '2026-04-20'],
  ['S3-05', 3, '2026-04-21', '2026-04-23'],
  ['S4-01', 5, '2026-09-15', '2026-09-18'],
  ['S4-03', 10, '2026-09-18', '2026-09-29'],
  ['S4-06', 5, '2026-09-15', '2026-09-18'],
  ['S4-08', 1, '2026-09-29', '2026-09-30'],
] as const;

/** Stage, days, when it was filed and completed. */
const stagesOfOffice = [
  [1, 10, '2026-03-02', '2026-03-09'],
  [2, 20, '2026-03-10', '2026-04-01'],
  [3, 15, '2026-04-02', '2026-04-23'],
  [4, 20, '2026-09-14', '2026-09-30'],
] as const;

const licensed = ['S1-10', 'S2-03', 'S3-05', 'S4-08'];

const printed = z.object({
  journey: z.literal('office'),
  stages: z.array(z.object({ stage: z.int(), completed: z.string(), usedDays: z.int(), limitDays: z.int() })),
  cases: z.array(
    z.object({
      item: z.string(),
      mode: z.literal('approval'),
      accepted: z.string(),
      due: z.string(),
      done: z.string(),
      limitDays: z.int(),
      usedDays: z.int(),
      light: z.string(),
      state: z.literal(11),
    }),
  ),
  licences: z.array(
    z.object({ item: z.string(), number: z.string(), identifier: z.string(), file: z.string() }),
  ),
  deliveries: z.object({ sent: z.int(), failed: z.literal(0) }),
  usage: z.looseObject({ usd: z.number() }),
  seconds: z.number(),
});

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-demo-'));
  folders.push(folder);
  return folder;
};

const play = async (...args: readonly string[]) => {
  const out = temporaryFolder();
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await runDemo(['--json', '--out', out, ...args], {
    environment: process.env,
    signal: new AbortController().signal,
    print: (line) => lines.push(line),
    complain: (line) => complaints.push(line),
    screen: { write: () => true },
  });
  expect([code, complaints]).toEqual([0, []]);
  return { ...printed.parse(JSON.parse(lines.at(-1) ?? '')), out };
};

describe('the demo', () => {
  it.each([0, 7, 30])(
    'played %i days later has the due and used days of a calendar that shares no code with the product',
    async (shift) => {
      const given = shift === 0 ? [] : [writeOffice(temporaryFolder(), '2027')];
      const played = await play(...given, '--shift', String(shift));
      const { cases, stages, licences, deliveries, usage, out } = played;
      expect(stages).toEqual(
        stagesOfOffice.map(([stage, limitDays, ...days]) => {
          const [filed, completed] = [daysLater(days[0], shift), daysLater(days[1], shift)];
          return { stage, completed, usedDays: workedDaysBetween(filed, completed), limitDays };
        }),
      );
      expect(cases).toEqual(
        office.map(([item, limitDays, ...days]) => {
          const [accepted, done] = [daysLater(days[0], shift), daysLater(days[1], shift)];
          const due = workedDaysLater(accepted, limitDays);
          return {
            item,
            mode: 'approval',
            accepted,
            due,
            done,
            limitDays,
            usedDays: workedDaysBetween(accepted, done),
            light: done > due ? 'red' : 'green',
            state: 11,
          };
        }),
      );
      expect(licences.map(({ item }) => item)).toEqual(licensed);
      expect((await readdir(out)).map((name) => join(out, name)).toSorted()).toEqual(
        licences.map(({ file }) => file).toSorted(),
      );
      for (const { file } of licences) expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
      expect(deliveries.sent).toBeGreaterThanOrEqual(2 * office.length);
      expect(usage.usd).toBeGreaterThan(0);
    },
    600_000,
  );

  it('moves the due day of the soil plan to 03-26 where a county promises it in 11 days', async () => {
    const { cases } = await play(
      writeOffice(temporaryFolder(), '2026-04-02'),
      '--template',
      promisingTemplate('S2-09', 11),
    );
    const dues = Object.fromEntries(cases.map(({ item, due }) => [item, due]));
    expect(dues).toMatchObject({ 'S2-09': '2026-03-26', 'S2-01': '2026-03-25', 'S2-12': '2026-03-25' });
  }, 600_000);
});
