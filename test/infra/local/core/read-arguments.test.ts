import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../infra/local/read-arguments.ts';

describe('the arguments of npm start', () => {
  it('name the demonstration county, port 3900 and a clock that runs when none are given', () => {
    expect(readArguments([])).toEqual({
      template: undefined,
      county: 'demo-999901',
      port: 3900,
      clock: undefined,
      receivers: undefined,
    });
  });

  it('let deliveries of several departments go to ports of this machine', () => {
    const read = readArguments(['--receiver', 'water=4100', '--receiver', 'city-management=4101']);
    expect(read).toMatchObject({ receivers: { water: 4100, 'city-management': 4101 } });
  });

  it.each([
    [['--port', '65536'], '--port 65536 is not a port'],
    [['--port', 'x'], '--port x is not a port'],
    [['--clock', '2026-03-02'], '--clock 2026-03-02 is not a moment with offset'],
    [['--template', 'a', '--county', 'b'], '--template and --county exclude each other'],
    [['--receiver', 'water'], '--receiver water is not a department and a port, like water=4100'],
    [['--receiver', 'water=0'], '--receiver water=0 is not a department and a port'],
    [['--receiver', 'water=65536'], '--receiver water=65536 is not a department and a port'],
    [['--receiver', '=4100'], '--receiver =4100 is not a department and a port'],
    [['--receiver', 'water=example.com:80'], 'is not a department and a port'],
  ])('are refused when they are %j', (args, why) => {
    expect(() => readArguments(args)).toThrow(why);
  });
});
