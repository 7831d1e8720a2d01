import type { Key } from '../../shared/dynamo/key.ts';

/**
 * Table `notices`. Idempotency records and cursors are kept here by shared/journal/keys.ts.
 *
 * | item     | PK                | SK                 | attributes                                          |
 * |----------|-------------------|--------------------|-----------------------------------------------------|
 * | project  | PROJECT#<prj>     | PROJECT            | domain/known-project.ts: folded from the journal    |
 * | case     | CASE#<cas>        | CASE               | domain/known-case.ts: folded from the journal       |
 * | link     | CASE#<cas>        | PAPER#<10 digits>  | number; digits of the event that made the paper     |
 * | paper    | PAPER#<number>    | PAPER              | domain/notice.ts                                    |
 * | message  | SENT#<key>        | SENT               | domain/message.ts; index keys while it is not sent  |
 * | contacts | OWNER#<code>      | CONTACTS           | domain/contacts.ts; number and address lie in the vault |
 *
 * | index   | partition          | sort                              | more |
 * |---------|--------------------|-----------------------------------|------|
 * | waiting | waitingKey WAITING | momentKey <13 digits of ms>#<key> | key  |
 */
const digits = (number: number, length: number): string => String(number).padStart(length, '0');

export const projectKey = (projectId: string): Key => ({ PK: `PROJECT#${projectId}`, SK: 'PROJECT' });

export const casePartition = (caseId: string): string => `CASE#${caseId}`;

export const caseKey = (caseId: string): Key => ({ PK: casePartition(caseId), SK: 'CASE' });

export const linkPrefix = 'PAPER#';

export const linkKey = (caseId: string, eventNumber: number): Key => ({
  PK: casePartition(caseId),
  SK: `${linkPrefix}${digits(eventNumber, 10)}`,
});

export const noticeKey = (number: string): Key => ({ PK: `PAPER#${number}`, SK: 'PAPER' });

export const messageKey = (key: string): Key => ({ PK: `SENT#${key}`, SK: 'SENT' });

export const contactsKey = (owner: string): Key => ({ PK: `OWNER#${owner}`, SK: 'CONTACTS' });

export const waitingPartition = 'WAITING';

/** Sorts before every message of this moment. */
export const momentBefore = (moment: number): string => digits(moment, 13);

/** Keys in the index `waiting`. */
export const waitingKeys = (moment: number, key: string): Readonly<Record<string, string>> => ({
  waitingKey: waitingPartition,
  momentKey: `${momentBefore(moment)}#${key}`,
});
