import type { CursorScope } from '../../shared/dynamo/page-cursor.ts';
import type { Key } from '../../shared/dynamo/key.ts';

/**
 * What the clock keeps in the table `approvals`, beside the items of keys.ts.
 *
 * | item            | PK               | SK                    | attributes                           |
 * |-----------------|------------------|-----------------------|--------------------------------------|
 * | published years | CALENDAR         | PUBLISHED             | domain/calendar-records.ts           |
 * | proposed year   | CALENDAR         | PROPOSAL#<year>       | domain/calendar-records.ts           |
 * | recount         | CALENDAR         | RECOUNT               | domain/calendar-records.ts           |
 * | outage          | OUTAGES          | <from>#<function>     | domain/outage.ts                     |
 * | link            | LINK#<sha256>    | LINK                  | caseId, county, expiresAt (s, TTL)   |
 * | reminder        | REMINDERS#<tray> | <moment>#<cas>#<rung> | domain/reminder.ts, expiresAt (s, TTL) |
 */
const calendar = 'CALENDAR';

export const publishedYearsKey: Key = { PK: calendar, SK: 'PUBLISHED' };

export const recountKey: Key = { PK: calendar, SK: 'RECOUNT' };

const proposalPrefix = 'PROPOSAL#';

export const proposalKey = (year: number): Key => ({ PK: calendar, SK: `${proposalPrefix}${year}` });

/** Partition and beginning of the sort keys of what was proposed. */
export const proposals = { partition: calendar, prefix: proposalPrefix } as const;

const outages = 'OUTAGES';

export const outageKey = (from: string, what: string): Key => ({ PK: outages, SK: `${from}#${what}` });

/** Partition of the outages, and the sort keys of those that began between two moments. */
export const outagesBetween = (
  from: string,
  to: string,
): { readonly value: string; readonly first: string; readonly last: string } => ({
  value: outages,
  first: from,
  last: `${to}$`,
});

/** The outages, and the scope of their cursors. */
export const allOutages: { readonly value: string; readonly scope: CursorScope } = {
  value: outages,
  scope: { query: 'outages', members: { PK: { equals: outages }, SK: { startsWith: '' } } },
};

export const linkKey = (tokenHash: string): Key => ({ PK: `LINK#${tokenHash}`, SK: 'LINK' });

/** @param tray `handler:<department>`, `head:<department>`, `reform-office` or `leader` */
export const reminderKey = (tray: string, moment: string, caseId: string, rung: string): Key => ({
  PK: `REMINDERS#${tray}`,
  SK: `${moment}#${caseId}#${rung}`,
});

/** The reminders of a tray and the scope of their cursors. */
export const remindersOf = (tray: string): { readonly value: string; readonly scope: CursorScope } => {
  const value = `REMINDERS#${tray}`;
  const members = { PK: { equals: value }, SK: { startsWith: '' } };
  return { value, scope: { query: `reminders?tray=${tray}`, members } };
};
