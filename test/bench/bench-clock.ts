import { publishedCalendar } from '../../shared/catalogue/published-calendar.ts';
import { type Day, dateOf, dayOf } from '../../shared/kernel/working-days/day.ts';
import { isWorkedElsewhere } from '../builders/other-almanac.ts';
import { recountCases } from './recount-cases.ts';

const first = dayOf('2025-01-02');

/** The n-th working day as a loop over the days finds it, each asked of the library. */
const walk = (from: Day, count: number): Day => {
  let day = from;
  for (let left = count; left > 0;) {
    day += 1;
    if (isWorkedElsewhere(dateOf(day))) left -= 1;
  }
  return day;
};

/** Question number so many: 500 starts, limits of 20 to 199 working days. */
const question = (index: number): readonly [from: Day, days: number] => [
  first + (index % 500),
  20 + (index % 180),
];

const perSecond = (count: number, due: (from: Day, days: number) => Day): number => {
  const began = performance.now();
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += due(...question(index));
  const seconds = (performance.now() - began) / 1_000;
  return sum > 0 ? Math.round(count / seconds) : 0;
};

/** Questions within the published years of which the two answer otherwise. */
const differing = (count: number): number => {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const due = publishedCalendar.due(...question(index));
    if (!publishedCalendar.isProvisional(due) && due !== walk(...question(index))) found += 1;
  }
  return found;
};

/** Due days beside a loop over `chinese-days`, and the recount of 100,000 open cases. */
export const benchClock = async (): Promise<boolean> => {
  const fast = perSecond(1_000_000, (from, days) => publishedCalendar.due(from, days));
  const slow = perSecond(2_000, walk);
  const wrong = differing(2_000);
  process.stdout.write(
    [
      `due days a second ${fast}, by a loop over chinese-days ${slow}: ${Math.round(fast / slow)} times as many`,
      `${wrong} of 2000 due days differ from the library's`,
      '',
    ].join('\n'),
  );
  const { seconds, moved } = await recountCases(100_000);
  process.stdout.write(
    `100000 open cases counted anew in ${seconds.toFixed(1)} s without the store, ${moved} moved and told\n`,
  );
  return wrong === 0;
};
