import { afterEach, describe, expect, it } from 'vitest';
import { shiftScenario } from '../../infra/local/scenario/read-scenario.ts';
import { daysLater, workedDaysBetween, workedDaysLater } from '../builders/independent-calendar.ts';
import { officeOwner } from '../builders/office-project.ts';
import { officeScenario, playOffice, type PlayedOffice } from '../builders/play-office.ts';

/** Item, days, and when the office's departments accepted and decided it. */
const office = [
  ['S1-05', 1, '2026-03-02', '2026-03-02'],
  ['S1-10', 5, '2026-03-03', '2026-03-09'],
  ['S2-01', 10, '2026-03-11', '2026-03-24'],
  ['S2-12', 10, '2026-03-11', '2026-03-23'],
  ['S2-09', 12, '2026-03-11', '2026-03-26'],
  ['S2-03', 7, '2026-03-24', '2026-04-01'],
  ['S3-01', 10, '2026-04-03', '2026-04-17'],
  ['S3-02', 10, '2026-04-03', '2026-04-20'],
  ['S3-05', 3, '2026-04-21', '2026-04-23'],
  ['S4-01', 5, '2026-09-15', '2026-09-18'],
  ['S4-06', 5, '2026-09-15', '2026-09-18'],
  ['S4-03', 10, '2026-09-18', '2026-09-29'],
  ['S4-08', 1, '2026-09-29', '2026-09-30'],
] as const;

let played: PlayedOffice | undefined;
afterEach(() => played?.cloud.close());

/** What is counted in working days is other on other days; anything else must be as it was written. */
const counted = /\/(usedDays|light): expected|"usedDays":/;

describe.each([0, 7])('the office, played %i days later', (shift) => {
  it('has the due and used days of a calendar that shares no code with the product', async () => {
    played = await playOffice(shiftScenario(officeScenario, shift));
    const { cloud, cases, lines } = played;
    const surprises = lines.flatMap(({ why = [] }) => why).filter((why) => shift === 0 || !counted.test(why));
    expect(surprises).toEqual([]);

    const as = { role: 'applicant', organisation: officeOwner };
    for (const [item, limitDays, ...days] of office) {
      const [accepted, done] = [daysLater(days[0], shift), daysLater(days[1], shift)];
      const due = workedDaysLater(accepted, limitDays);
      const { body } = await cloud.send(`GET /cases/${cases.get(item)}`, { as });
      expect(body).toMatchObject({
        item,
        limitDays,
        accepted,
        due,
        done,
        usedDays: workedDaysBetween(accepted, done),
        light: done > due ? 'red' : 'green',
        provisional: false,
      });
    }
  }, 240_000);
});
