import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a tool of the tests was asked for on its command line: words, options with a text, flags. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly text: (name: string) => string | undefined;
  /** A whole number, zero or more. @throws Error that names the option when it is none */
  readonly number: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean;
}

/** @throws Error with one line that says what is wrong: an option that there is not, or one without its text */
export const readCommandLine = (args: readonly string[], options: ParseArgsOptionsConfig): CommandLine => {
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    words: positionals,
    text,
    number: (name) => {
      const given = text(name);
      if (given !== undefined && !/^\d{1,12}$/.test(given))
        throw new Error(`--${name} ${given} is not a whole number`);
      return given === undefined ? undefined : Number(given);
    },
    flag: (name) => values[name] === true,
  };
};
