import type { Bilingual } from '../kernel/bilingual.ts';
import { calendarEventNames } from './calendar-events.ts';
import { caseEventNames } from './case-events.ts';
import { departmentEventNames } from './department-events.ts';
import { licenceEventNames } from './licence-events.ts';
import { materialEventNames } from './material-events.ts';
import { noticeEventNames } from './notice-events.ts';
import { outageEventNames } from './outage-events.ts';
import { projectEventNames } from './project-events.ts';

// One line for each context that writes events.
const contexts: readonly Readonly<Record<string, Bilingual>>[] = [
  projectEventNames,
  caseEventNames,
  calendarEventNames,
  outageEventNames,
  departmentEventNames,
  licenceEventNames,
  materialEventNames,
  noticeEventNames,
];

/** What each type of event is called for people. */
export const eventNames: ReadonlyMap<string, Bilingual> = new Map(
  contexts.flatMap(Object.entries<Bilingual>),
);
