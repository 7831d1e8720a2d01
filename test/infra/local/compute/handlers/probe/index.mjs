let calls = 0;

const dates = () => ({
  now: Date.now(),
  constructed: new Date().toISOString(),
  called: Date(),
  byConstructor: new new Date(0).constructor().getTime(),
  instance: new Date() instanceof Date,
  fixed: new Date(2026, 0, 2).getMonth(),
  formatted: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' }).format(),
  parts: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' })
    .formatToParts()
    .map(({ value }) => value)
    .join(''),
  formattedGiven: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' }).format(0),
});

const acts = {
  echo: (event) => event,
  count: () => ++calls,
  dates,
  env: () => ({ ...process.env }),
  context: (_event, context) => ({ ...context, remaining: context.getRemainingTimeInMillis() }),
  throw: (event) => {
    throw Object.assign(new TypeError(event.message ?? 'boom'), {});
  },
  hang: () => new Promise((resolve) => setTimeout(resolve, 60_000)),
  wait: (event) => new Promise((resolve) => setTimeout(() => resolve(event.for), event.for)),
  exit: () => process.exit(7),
  reject: async () => {
    void Promise.reject(new RangeError('nobody waits'));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  },
  print: (event) => {
    console.log(event.text);
    process.stderr.write('half ');
    process.stderr.write('a line\n');
  },
  big: () => 'x'.repeat(6 * 1024 * 1024 + 1),
  fetch: async (event) => {
    const response = await fetch(event.url);
    return { status: response.status, body: await response.text() };
  },
};

export const handler = (event, context) => acts[event.do ?? 'echo'](event, context);
