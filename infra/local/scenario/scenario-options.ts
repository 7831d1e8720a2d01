import { parseArgs } from 'node:util';
import { joinShift, readShift } from './read-shift.ts';

export interface ScenarioOptions {
  readonly file: string;
  /** Whole days. */
  readonly shift: number;
  readonly county: string | undefined;
  readonly template: string | undefined;
}

export const usage = `npm run scenario -- FILE.json [--shift DAYS] [--county NAME] [--template FILE]
  --shift DAYS     plays the file so many days later, or earlier (-7): clock, at and the dates in bodies move.
                   What follows from the calendar is then expected to be there, whatever it is: dates, days used,
                   lights. Everything else is compared.
  --county NAME    another county than the file names
  --template FILE  a synthesised template, with its assets beside it`;

/** @throws Error saying what is wrong with the arguments. */
export const readScenarioOptions = (args: readonly string[]): ScenarioOptions => {
  const { values, positionals } = parseArgs({
    args: joinShift(args),
    options: { shift: { type: 'string' }, county: { type: 'string' }, template: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('expected one scenario file');
  return { file, shift: readShift(values.shift), county: values.county, template: values.template };
};
