import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { caseTimerPassed } from '../../../shared/contracts/case-events.ts';
import { casePaperOverdue } from '../../../shared/contracts/case-life.ts';
import { toItem } from '../../../shared/dynamo/item.ts';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import { recipients } from '../domain/county.ts';
import { type Reminder, trayOf } from '../domain/reminder.ts';
import { reminderKey } from '../clock-keys.ts';

// Trays are read for what is new; the journal keeps everything.
const keptSeconds = 400 * 86_400;

/** Events of which somebody is reminded. */
const contracts: Readonly<Record<string, typeof caseTimerPassed | typeof casePaperOverdue | undefined>> = {
  'case-timer-passed': caseTimerPassed,
  'case-paper-overdue': casePaperOverdue,
};

/** The reminders of an event, each to be put on its tray, and when they are forgotten, in seconds since the epoch. */
export const remindersOfEvent = (
  tableName: string,
  event: JournalEvent,
): readonly { readonly write: TransactWriteItem; readonly expiresAt: number }[] => {
  const contract = contracts[event.type];
  if (contract === undefined || event.case === undefined) return [];
  const { tells = [], item, department, due } = contract.parse(event.data);
  const { case: caseId, project: projectId, recordedAt } = event;
  const expiresAt = Math.floor(Date.parse(recordedAt) / 1_000) + keptSeconds;
  return tells.flatMap(({ rung, at, to }) =>
    recipients
      .filter((recipient) => to.includes(recipient))
      .map((recipient) => {
        const reminder: Reminder = { caseId, projectId, item, department, rung, due, at };
        const key = reminderKey(trayOf(recipient, department), recordedAt, caseId, rung);
        const Item = toItem({ ...reminder, ...key, expiresAt });
        return { write: { Put: { TableName: tableName, Item } }, expiresAt };
      }),
  );
};

/** Puts each reminder of an event on its tray. The event says what was sent, so it is never sent twice. */
export const createRemind =
  (tableName: string) =>
  ({ event }: LinkedEvent): readonly TransactWriteItem[] =>
    remindersOfEvent(tableName, event).map(({ write }) => write);
