import { describe, expect, it } from 'vitest';
import { readScenarioOptions } from '../../../infra/local/scenario/scenario-options.ts';

describe('the arguments of a scenario', () => {
  it('name one file, and may shift it either way', () => {
    const none = { county: undefined, template: undefined };
    expect(readScenarioOptions(['a.json'])).toEqual({ file: 'a.json', shift: 0, ...none });
    expect(readScenarioOptions(['a.json', '--shift', '-30'])).toEqual({
      file: 'a.json',
      shift: -30,
      ...none,
    });
    expect(
      readScenarioOptions(['--shift=7', '--county', 'linan-330112', '--template', 't.json', 'a.json']),
    ).toEqual({
      file: 'a.json',
      shift: 7,
      county: 'linan-330112',
      template: 't.json',
    });
  });

  it('are refused when they say more or less', () => {
    for (const args of [
      [],
      ['a.json', 'b.json'],
      ['a.json', '--shift', 'x'],
      ['a.json', '--shift'],
      ['a.json', '--clock', 'x'],
    ])
      expect(() => readScenarioOptions(args)).toThrow(Error);
  });
});
