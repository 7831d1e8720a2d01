import type { CallbackOrder } from '../receivers/receiver-messages.ts';
import type { ReceiverMode } from '../receivers/receiver-mode.ts';
import type { Json } from './json.ts';
import type { As } from './scenario-file.ts';

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Reply {
  readonly status: number;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when the answer has none; a string when it is no JSON. */
  readonly body: Json | undefined;
}

/** The departments' systems, for steps that use them. */
export interface ScenarioReceivers {
  readonly urls: Readonly<Record<string, string>>;
  setMode(department: string, mode: ReceiverMode): Promise<void>;
  addKey(department: string, secret: string): Promise<void>;
  /** @throws Error when the department never heard of the case */
  callBack(order: Omit<CallbackOrder, 'api' | 'token'>): Promise<Reply>;
}

/** What a scenario is played on. */
export interface ScenarioPorts {
  send(request: SentRequest): Promise<Reply>;
  token(as: As): Promise<string>;
  moveClock(to: string): Promise<unknown>;
  settled(): Promise<void>;
  readonly receivers?: ScenarioReceivers;
  /** Puts a file to a signed address. */
  put(url: string, headers: Readonly<Record<string, string>>, bytes: Buffer): Promise<Reply>;
  /** A file that lies beside the scenario. */
  readFile(name: string): Promise<Buffer>;
}
