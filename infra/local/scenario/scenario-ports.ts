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

/** What a scenario is played on. */
export interface ScenarioPorts {
  send(request: SentRequest): Promise<Reply>;
  token(as: As): Promise<string>;
  moveClock(to: string): Promise<unknown>;
  settled(): Promise<void>;
}
