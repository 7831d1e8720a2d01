import { isReleased, type Operation, useRelease } from './operation.ts';
import { beginStop, endStop, isAwaited, type PlainCase, stateOf, underReview } from './plain-case.ts';
import { dueOn } from './plain-time.ts';
import { workedDaysLater } from '../builders/independent-calendar.ts';

const suspension = (type: string, days: number): Operation => ({
  name: `suspension for ${type}`,
  by: 'department',
  route: 'suspension',
  body: { type, basis: '行政许可法第四十五条', days },
  allowed: (one) =>
    underReview(one) && (!one.stops.some((stop) => stop.type === type) || isReleased(one, 'suspension')),
  apply: (one, today) => {
    if (one.stops.some((stop) => stop.type === type)) useRelease(one, 'suspension');
    one.states.push(9);
    beginStop(one, type, today, days);
  },
});

const extension = (days: number): Operation => ({
  name: `extension by ${days} days`,
  by: 'head',
  route: 'extension',
  body: { days, reason: '案情复杂' },
  allowed: (one, today) =>
    underReview(one) && one.extension === 0 && days <= one.mostExtension && today <= (dueOn(one) ?? ''),
  apply: (one) => {
    one.extension = days;
  },
});

/** The last question to a department, unless it was answered, taken back or is over. */
const awaitedOf = (one: PlainCase, department: string, today: string) =>
  one.members.find((member) => member.department === department && isAwaited(member, today));

const isHandled = (one: PlainCase): boolean => one.accepted && [7, 8, 9, 10].includes(stateOf(one));

const mayAnswer = (one: PlainCase): boolean => isHandled(one) || (one.accepted && stateOf(one) === 6);

/** What can be tried with another department that is asked, or may be asked. */
const consultation = (department: string, days: number, joint: boolean): readonly Operation[] => [
  {
    name: `consultation of ${department}`,
    by: 'department',
    route: 'consultations',
    body: { departments: [department], question: '是否影响行洪？', days, joint },
    allowed: (one, today) => isHandled(one) && awaitedOf(one, department, today) === undefined,
    apply: (one, today) => {
      one.members.push({ department, joint, until: workedDaysLater(today, days) });
    },
  },
  {
    name: `opinion of ${department}`,
    by: 'department',
    of: department,
    route: 'opinions',
    body: { result: 'agree' },
    allowed: (one, today) => mayAnswer(one) && awaitedOf(one, department, today) !== undefined,
    apply: (one, today) => {
      const member = awaitedOf(one, department, today);
      if (member !== undefined) member.end = 'answered';
    },
  },
  {
    name: `removal of ${department}`,
    by: 'department',
    route: 'consultations/removal',
    body: { department, reason: '不在其职责范围' },
    allowed: (one, today) => mayAnswer(one) && awaitedOf(one, department, today) !== undefined,
    apply: (one, today) => {
      const member = awaitedOf(one, department, today);
      if (member !== undefined) member.end = 'removed';
    },
  },
];

/** What can be tried with what is under review, without its end. */
export const reviewOperations: readonly Operation[] = [
  {
    name: 'resubmission',
    by: 'owner',
    route: 'resubmission',
    body: { materials: [] },
    allowed: (one) => stateOf(one) === 6,
    apply: (one, today) => {
      one.states.push(7);
      endStop(one, today);
      delete one.correctUntil;
      if (!one.accepted) one.silenceFrom = today;
    },
  },
  suspension('appraisal', 3),
  suspension('hearing', 6),
  {
    name: 'resumption',
    by: 'department',
    route: 'resumption',
    body: {},
    allowed: (one) => stateOf(one) === 9,
    apply: (one, today) => {
      one.states.push(10);
      endStop(one, today);
    },
  },
  extension(5),
  extension(40),
  ...consultation('ecology', 6, false),
  ...consultation('emergency', 3, true),
];
