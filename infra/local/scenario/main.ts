import { watchParents } from '../watch-parents.ts';
import { runScenario } from './run-scenario.ts';

// Lambda runs in UTC, and a worker has the time zone of its process.
process.env['TZ'] = 'UTC';

const interruption = new AbortController();

const interrupt = (): void => {
  interruption.abort();
  setTimeout(() => process.exit(1), 5000).unref();
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
watchParents(process.env['npm_lifecycle_event'] !== undefined, interrupt);

const code = await runScenario(process.argv.slice(2), {
  environment: process.env,
  signal: interruption.signal,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
process.exit(code);
