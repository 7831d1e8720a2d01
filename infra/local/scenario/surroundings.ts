/** What a program that plays scenarios has of the machine. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted: the cloud is closed and the play ends. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Where progress is shown. */
  readonly screen: Screen;
}

/** A terminal, or a stream that somebody reads later. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
