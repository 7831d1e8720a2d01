import * as z from 'zod/mini';
import type { Recipient } from './county.ts';

/** What is told to an office of a case's light, once. */
export const reminderRecord = z.object({
  caseId: z.string(),
  projectId: z.string(),
  item: z.string(),
  department: z.string(),
  /** `yellow`, `red`, `red+3`. */
  rung: z.string(),
  due: z.optional(z.string()),
  /** When the light turned. */
  at: z.string(),
});

export type Reminder = z.infer<typeof reminderRecord>;

/** The tray of a recipient: a department has two, the Reform Office its own and the leader's list. */
export const trayOf = (recipient: Recipient, department: string): string =>
  recipient === 'handler' || recipient === 'head' ? `${recipient}:${department}` : recipient;
