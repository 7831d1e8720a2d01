import { parseArgs } from 'node:util';
import { parseMoment } from './parse-moment.ts';

export interface LocalArguments {
  readonly template: string | undefined;
  readonly county: string;
  readonly port: number;
  readonly clock: string | undefined;
  /** Port on this machine where a department's system listens, by department. */
  readonly receivers: Readonly<Record<string, number>> | undefined;
}

export const usageText = `usage: npm start -- [--template FILE] [--county NAME] [--port N] [--clock ISO] [--receiver DEPARTMENT=PORT]
  --template FILE  a synthesised template, its assets beside it; without it the county is synthesised
  --county NAME    county to synthesise (demo-999901)
  --port N         port on 127.0.0.1, 0 for any (3900)
  --clock ISO      moment with offset at which time stands still, moved by PUT /_local/clock
  --receiver DEPARTMENT=PORT
                   deliveries to that department may go to http://127.0.0.1:PORT/ and nowhere else; may be repeated`;

const portOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;

const receiversOf = (given: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    given.map((text) => {
      const [, department, digits = ''] = /^([a-z-]+)=(\d+)$/.exec(text) ?? [];
      const port = portOf(digits);
      if (department === undefined || port === undefined || port === 0)
        throw new Error(`--receiver ${text} is not a department and a port, like water=4100`);
      return [department, port];
    }),
  );

/** @throws Error with one line that says what is wrong. */
export const readArguments = (args: readonly string[]): LocalArguments | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      template: { type: 'string' },
      county: { type: 'string' },
      port: { type: 'string', default: '3900' },
      clock: { type: 'string' },
      receiver: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  if (values.template !== undefined && values.county !== undefined)
    throw new Error('--template and --county exclude each other');
  const port = portOf(values.port);
  if (port === undefined) throw new Error(`--port ${values.port} is not a port`);
  if (values.clock !== undefined && parseMoment(values.clock) === undefined)
    throw new Error(`--clock ${values.clock} is not a moment with offset, like 2026-03-02T09:00:00+08:00`);
  const { template, county = 'demo-999901', clock, receiver } = values;
  return { template, county, port, clock, receivers: receiver && receiversOf(receiver) };
};
