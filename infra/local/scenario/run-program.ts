import { watchParents } from '../watch-parents.ts';
import { messageOf } from './message-of.ts';
import { ScenarioMalformed } from './read-scenario.ts';
import type { Surroundings } from './surroundings.ts';

/** 0: all as expected; 1: an expectation failed, or the cloud did; 2: the file or the arguments cannot be played. */
export type ExitCode = 0 | 1 | 2;

export type Program = (args: readonly string[], surroundings: Surroundings) => Promise<0 | 1>;

/** Runs a program that plays a scenario and says what it could not. */
export const exitCodeOf = async (
  program: Program,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> => {
  try {
    return await program(args, surroundings);
  } catch (error) {
    surroundings.complain(surroundings.signal.aborted ? 'interrupted' : messageOf(error));
    return error instanceof ScenarioMalformed ? 2 : 1;
  }
};

/** Runs a program as this process, and ends it. Signals close the cloud first. */
export const runProgram = async (program: Program, environment: NodeJS.ProcessEnv): Promise<never> => {
  // Lambda runs in UTC, and a worker has the time zone of its process.
  environment['TZ'] = 'UTC';
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
    setTimeout(() => process.exit(1), 5000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  watchParents(environment['npm_lifecycle_event'] !== undefined, interrupt);
  const code = await exitCodeOf(program, process.argv.slice(2), {
    environment,
    signal: interruption.signal,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    screen: process.stderr,
  });
  return process.exit(code);
};
