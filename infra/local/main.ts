import { startEngine } from './dynamodb/start-engine.ts';
import { loopbackEgress } from './receivers/loopback-egress.ts';
import { openEgress } from './receivers/open-egress.ts';
import { readArguments, usageText } from './read-arguments.ts';
import { type RunningLocalCloud, startLocalCloud } from './start-local-cloud.ts';
import { synthesiseCounty } from './synthesise-county.ts';
import { watchParents } from './watch-parents.ts';

// Lambda runs in UTC, and a worker has the time zone of its process.
process.env['TZ'] = 'UTC';

const closers: (() => void | Promise<void>)[] = [];
let ending = false;

/** Ends everything, once. A second signal does not wait. */
const end = async (code: number): Promise<never> => {
  if (ending) process.exit(code);
  ending = true;
  setTimeout(() => process.exit(code), 5000).unref();
  for (const close of closers.reverse()) await close();
  process.exit(code);
};

const fail = (error: unknown): void => {
  if (!ending) console.error(error instanceof Error ? error.message : String(error));
  void end(1);
};

const crash = (error: unknown): void => {
  console.error(error);
  void end(1);
};

const readOrExplain = (): ReturnType<typeof readArguments> => {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usageText}`);
    return process.exit(2);
  }
};

const run = async (): Promise<RunningLocalCloud | undefined> => {
  const options = readOrExplain();
  if (options === 'help') {
    console.log(usageText);
    return undefined;
  }
  const { county, port, clock, receivers } = options;
  const onStart = (dispose: () => void): void => void closers.push(dispose);
  const [{ template }, engine] = await Promise.all([
    options.template === undefined
      ? synthesiseCounty(county, process.env, onStart)
      : { template: options.template },
    startEngine(),
  ]);
  const cloud = await startLocalCloud({
    template,
    port,
    engine,
    environment: openEgress({}, receivers && { egress: loopbackEgress(receivers) }),
    ...(clock !== undefined && { clock }),
  });
  closers.push(() => cloud.close());
  return cloud;
};

process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);
watchParents(process.env['npm_lifecycle_event'] !== undefined, () => void end(1));

try {
  const cloud = await run();
  if (cloud) {
    console.log(`ready ${cloud.url}`);
    fail(await cloud.broken);
  }
} catch (error) {
  fail(error);
}
