import type { ParseArgsOptionsConfig } from 'node:util';
import { type CommandLine, readCommandLine } from './read-command-line.ts';

/** Runs a tool: 0 when it held, 1 when it did not, 2 with one line and the usage when it was asked for what there is not. */
export const runTool = async (
  usage: string,
  options: ParseArgsOptionsConfig,
  choose: (asked: CommandLine) => () => Promise<boolean>,
): Promise<never> => {
  let chosen: () => Promise<boolean>;
  try {
    chosen = choose(readCommandLine(process.argv.slice(2), options));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exit(2);
  }
  process.exit((await chosen()) ? 0 : 1);
};
