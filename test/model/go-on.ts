import { daysLater } from '../builders/independent-calendar.ts';
import type { Draw } from './draw.ts';
import { endOfPeriod } from './end-of-period.ts';
import { inReceipt } from './plain-case.ts';
import { passTime } from './plain-time.ts';
import { sendNotice } from './plain-form.ts';
import { followPrerequisites } from './plain-waiting.ts';
import type { Play } from './play.ts';

/** The day after the end of a period that runs; one time in four some days later, whatever ends then. */
const nextDay = ({ world, cases }: Play, draw: Draw): string => {
  const today = world.today();
  const some = daysLater(today, draw.below(4));
  const ends = draw.random() < 0.25 ? [] : cases.flatMap((one) => endOfPeriod(one, today) ?? []);
  const found = draw.weighed(
    ends,
    ({ name }) => draw.seldom(name),
    () => undefined,
  );
  return daysLater(found?.last ?? some, 1);
};

/** Time goes on, in the county and by the law. */
export const goOn = async (play: Play, draw: Draw): Promise<void> => {
  const { world, cases, closed, trace } = play;
  const day = nextDay(play, draw);
  const ends = cases.flatMap((one) => endOfPeriod(one, world.today()) ?? []);
  for (const { last, name } of ends) if (last < day) draw.count(name);
  await world.until(day);
  for (const one of cases)
    if (one.reported && inReceipt(one) && day > one.form.reportUntil)
      sendNotice(cases, one, daysLater(one.form.reportUntil, 1));
  for (const one of cases) passTime(one, day);
  followPrerequisites([...closed, ...cases]);
  trace.push(day);
};
