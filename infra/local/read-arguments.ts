import { parseArgs } from 'node:util';
import { parseMoment } from './parse-moment.ts';

export interface LocalArguments {
  readonly template: string | undefined;
  readonly county: string;
  readonly port: number;
  readonly clock: string | undefined;
}

export const usageText = `usage: npm start -- [--template FILE] [--county NAME] [--port N] [--clock ISO]
  --template FILE  a synthesised template, its assets beside it; without it the county is synthesised
  --county NAME    county to synthesise (demo-999901)
  --port N         port on 127.0.0.1, 0 for any (3900)
  --clock ISO      moment with offset at which time stands still, moved by PUT /_local/clock`;

/** @throws Error with one line that says what is wrong. */
export const readArguments = (args: readonly string[]): LocalArguments | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      template: { type: 'string' },
      county: { type: 'string' },
      port: { type: 'string', default: '3900' },
      clock: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  if (values.template !== undefined && values.county !== undefined)
    throw new Error('--template and --county exclude each other');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port} is not a port`);
  if (values.clock !== undefined && parseMoment(values.clock) === undefined)
    throw new Error(`--clock ${values.clock} is not a moment with offset, like 2026-03-02T09:00:00+08:00`);
  return { template: values.template, county: values.county ?? 'demo-999901', port, clock: values.clock };
};
