import type { Actor } from './operation.ts';

export interface Asked {
  readonly by: Actor;
  readonly department: string;
  /** `POST /cases/{caseId}/acceptance` */
  readonly request: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

export interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface FiledForm {
  readonly applicationId: string;
  /** Case ids by item. */
  readonly cases: Readonly<Record<string, string>>;
}

/** What an event says of a case. */
export interface Happened {
  readonly type: string;
  readonly caseId: string;
  /** States written, in order. */
  readonly states: readonly number[];
  /** Of what the clock of the law did: when it was due, and when it was written. */
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly bySystem: boolean;
}

/** A county, in memory or on the local cloud, with one project whose first stage has passed. */
export interface World {
  readonly today: () => string;
  readonly ask: (asked: Asked) => Promise<Told>;
  /** A department's system tells something in a signed message. */
  readonly tell: (department: string, body: Readonly<Record<string, unknown>>) => Promise<Told>;
  /** Records that the county was down from a moment until now. */
  readonly wasDown: (from: string) => Promise<void>;
  /** Files items of stage 2 with one form. */
  readonly file: (items: readonly string[]) => Promise<FiledForm>;
  /** Lets everything run that can. */
  readonly settle: () => Promise<void>;
  /** Moves the clock to 10:00 of a day; what is due on the way happens. */
  readonly until: (day: string) => Promise<void>;
  /** Lets come what is late: some minutes pass, and no day. */
  readonly rest: () => Promise<void>;
  readonly happened: () => Promise<readonly Happened[]>;
}
