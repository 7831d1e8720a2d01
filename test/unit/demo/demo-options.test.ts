import { describe, expect, it } from 'vitest';
import { readDemoOptions } from '../../../infra/local/demo/demo-options.ts';

describe('the options of the demo', () => {
  it('play the office today into out/ when none are given', () => {
    expect(readDemoOptions([])).toEqual({
      file: 'test/journeys/office.json',
      shift: 0,
      county: undefined,
      template: undefined,
      json: false,
      out: 'out',
    });
  });

  it('take a shift back, a folder and a file', () => {
    const options = readDemoOptions(['--shift', '-7', '--json', '--out', 'there', 'mine.json']);
    expect(options).toMatchObject({ file: 'mine.json', shift: -7, json: true, out: 'there' });
  });

  it.each([
    [['--shift', 'soon'], '--shift: expected whole days, found "soon"'],
    [['--shift'], '--shift: expected whole days, found ""'],
    [['one.json', 'two.json'], 'expected one scenario file'],
    [['--county', 'x', '--template', 'y'], '--county and --template exclude each other'],
    [['--loud'], "Unknown option '--loud'"],
  ])('refuse %j', (args, why) => {
    expect(() => readDemoOptions(args)).toThrow(why);
  });
});
