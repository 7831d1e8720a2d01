import type { DepartmentMessage } from './department-message.ts';
import type { OwnerMessage } from './owner-message.ts';

export interface PartyMessage {
  readonly type: string;
  readonly timestamp: string;
  readonly data: DepartmentMessage['data'] | OwnerMessage['data'];
}

/** The text that is stored, fed and sent: written once, so that every attempt and the feed show the same bytes. */
export const messageText = ({ type, timestamp, data }: PartyMessage): string =>
  JSON.stringify({ type, timestamp, data });
