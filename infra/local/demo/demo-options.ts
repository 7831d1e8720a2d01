import { parseArgs } from 'node:util';
import { joinShift, readShift } from '../scenario/read-shift.ts';

export interface DemoOptions {
  readonly file: string;
  /** Whole days. */
  readonly shift: number;
  readonly county: string | undefined;
  readonly template: string | undefined;
  /** The last line is one JSON object, and nothing else is printed. */
  readonly json: boolean;
  /** Folder for the licences. */
  readonly out: string;
}

export const usage = `npm run demo -- [FILE.json] [--shift DAYS] [--json] [--out FOLDER] [--county NAME | --template FILE]
  FILE.json        a scenario (test/journeys/office.json)
  --shift DAYS     plays it so many days later, or earlier (-7)
  --json           prints one JSON object as the last line, instead of the tables
  --out FOLDER     where the licences are written (out)
  --county NAME    another county than the file names; only statuses of answers are compared then
  --template FILE  a synthesised template, with its assets beside it; likewise`;

/** @throws Error saying what is wrong with the arguments. */
export const readDemoOptions = (args: readonly string[]): DemoOptions => {
  const { values, positionals } = parseArgs({
    args: joinShift(args),
    options: {
      shift: { type: 'string' },
      json: { type: 'boolean', default: false },
      out: { type: 'string', default: 'out' },
      county: { type: 'string' },
      template: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [file = 'test/journeys/office.json', ...more] = positionals;
  if (more.length > 0) throw new Error('expected one scenario file');
  const { json, out, county, template } = values;
  if (county !== undefined && template !== undefined)
    throw new Error('--county and --template exclude each other');
  return { file, shift: readShift(values.shift), county, template, json, out };
};
