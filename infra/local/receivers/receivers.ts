import type { CallbackOrder, CallbackReply, ReceiverReport } from './receiver-messages.ts';
import type { ReceiverMode } from './receiver-mode.ts';

/** The simulated systems of departments, in a thread of their own that lives on the clock of the cloud. */
export interface Receivers {
  /** Where each listens: plain http on the loopback. */
  readonly urls: Readonly<Record<string, string>>;
  /** The only hosts and ports to which deliveries may go, by department. */
  readonly egress: Readonly<Record<string, unknown>>;
  setMode(department: string, mode: ReceiverMode): Promise<void>;
  /** Hands a department the key that was shown to an admin; it signs with the newest and takes all. */
  addKey(department: string, secret: string): Promise<void>;
  /** @throws Error when the department never heard of the case */
  callBack(order: CallbackOrder): Promise<CallbackReply>;
  readFeed(department: string, api: string, token: string): Promise<void>;
  report(): Promise<readonly ReceiverReport[]>;
  reset(): Promise<void>;
  close(): Promise<void>;
}
