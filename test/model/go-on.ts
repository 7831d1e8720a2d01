import { daysLater } from '../builders/independent-calendar.ts';
import type { Draw } from './draw.ts';
import { inReceipt, stateOf } from './plain-case.ts';
import { passTime, runsUntil } from './plain-time.ts';
import { sendNotice } from './plain-form.ts';
import { followPrerequisites } from './plain-waiting.ts';
import type { Play } from './play.ts';

/** Days of the calendar that are passed at once at most. */
const mostDays = 35;

/** Some days later, or the day after the end of a period that runs. */
const nextDay = ({ world, cases }: Play, draw: Draw): string => {
  const today = world.today();
  const days = { name: undefined, until: daysLater(today, draw.below(4)) };
  const running = cases.flatMap((one) => {
    const until = runsUntil(one);
    const isNear = until !== undefined && until >= today && until <= daysLater(today, mostDays);
    return isNear ? [{ name: `time ${stateOf(one)} ${one.accepted}`, until }] : [];
  });
  const found = draw.weighed(
    [days, ...running],
    ({ name }) => (name === undefined ? 0.002 : (1 + draw.times(name)) ** -3),
    ({ name }) => name,
  );
  return daysLater((found ?? days).until, 1);
};

/** Time goes on, in the county and by the law. */
export const goOn = async (play: Play, draw: Draw): Promise<void> => {
  const { world, cases, closed, trace } = play;
  const day = nextDay(play, draw);
  await world.until(day);
  for (const one of cases)
    if (one.reported && inReceipt(one) && day > one.form.reportUntil)
      sendNotice(cases, one, daysLater(one.form.reportUntil, 1));
  for (const one of cases) passTime(one, day);
  followPrerequisites([...closed, ...cases], day);
  trace.push(day);
};
