import { workedDaysLater } from '../builders/independent-calendar.ts';
import type { Draw } from './draw.ts';
import { hasFailed, type PlainCase, type PlainForm, receive, stateOf } from './plain-case.ts';
import type { Play } from './play.ts';

type Item = Pick<
  PlainCase,
  'item' | 'department' | 'limitDays' | 'statuteDays' | 'mostExtension' | 'waitsFor'
>;

/** What the demonstration county's file and the catalogue say of the items, typed by hand. */
const items: readonly Item[] = [
  { item: 'S2-01', department: 'nr', limitDays: 10, mostExtension: 0 },
  { item: 'S2-03', department: 'nr', limitDays: 7, statuteDays: 20, mostExtension: 10, waitsFor: 'S2-01' },
  { item: 'S2-09', department: 'water', limitDays: 12, statuteDays: 20, mostExtension: 10 },
  { item: 'S2-12', department: 'police', limitDays: 10, mostExtension: 0 },
];

const filed = (play: Play, item: Item, caseId: string, form: PlainForm): PlainCase => {
  const earlier = [...play.closed, ...play.cases].filter((one) => one.item === item.waitsFor);
  const opens = item.waitsFor === undefined || earlier.some((each) => stateOf(each) === 11);
  const one: PlainCase = {
    ...item,
    caseId,
    form,
    law: play.law,
    ignores: earlier.filter(hasFailed).map((each) => each.caseId),
    states: opens ? [] : [0],
    ended: false,
    reported: false,
    filedAgain: false,
    accepted: false,
    silenceFrom: form.filedOn,
    stops: [],
    corrections: { receipt: 0, review: 0 },
    members: [],
    released: [],
    extension: 0,
    clockMoves: [],
    lastActOn: form.filedOn,
  };
  if (opens) receive(one, form.filedOn);
  return one;
};

const file = async (play: Play, chosen: readonly Item[]): Promise<void> => {
  const { world, law, cases, closed, trace } = play;
  const names = chosen.map(({ item }) => item);
  const today = world.today();
  const made = await world.file(names);
  const before = cases.filter(({ item }) => names.includes(item));
  closed.push(...before);
  for (const one of before) {
    cases.splice(cases.indexOf(one), 1);
    one.filedAgain = true;
  }
  const form = {
    applicationId: made.applicationId,
    reportUntil: workedDaysLater(today, law.reportDays),
    noticed: false,
    filedOn: today,
    together: 0,
  };
  cases.push(...chosen.map((item) => filed(play, item, made.cases[item.item] ?? '', form)));
  trace.push(`${today} ${names.join(' ')} filed`);
};

/** Files some of what has not been filed, or has closed without passing: in one form. */
export const fileSome = async (play: Play, draw: Draw): Promise<void> => {
  const runs = ({ item }: Item): boolean => play.cases.some((one) => one.item === item && !hasFailed(one));
  const chosen = items.filter((item) => !runs(item) && draw.random() < 0.6);
  if (chosen.length > 0) await file(play, chosen);
};
