import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../infra/local/states/json.ts';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';

const evaluate = (expression: string, input: Json = {}, seed = 1) =>
  createBed(machineOf('A', { A: { Type: 'Pass', Output: `{% ${expression} %}`, End: true } }), { seed }).run(
    input,
  );

describe('the functions that Step Functions adds', () => {
  it.each<readonly [string, Json]>([
    ['$partition([1, 2, 3, 4, 5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([1], 4)', [[1]]],
    ['$partition([], 4)', []],
    ['$range(0, 10, 5)', [0, 5, 10]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ['$range(1, 0, 1)', []],
    ['$hash("groundbreak", "SHA-256")', 'e6e9e4beb3f41b6cd7470b850235601e2b6e12403ca1c0afb3e6784e24b053b7'],
    ["$hash('', 'MD5')", 'd41d8cd98f00b204e9800998ecf8427e'],
    [`$parse('{"a": [1, null]}')`, { a: [1, null] }],
    ['$random(7) = $random(7)', true],
    ['$random() != $random()', true],
    ['$uuid() != $uuid()', true],
    ['$now()', '2026-03-02T01:00:00.000Z'],
    ["$now('[Y0001]/[M01]/[D01] [H01]', '+0800')", '2026/03/02 09'],
    ['$millis()', Date.parse('2026-03-02T01:00:00Z')],
  ])('%s', async (expression, output) => {
    expect(await evaluate(expression)).toEqual({ status: 'SUCCEEDED', output });
  });

  it('give numbers from 0 to below 1 and identifiers of version 4, repeatable by seed', async () => {
    const first = createBed(
      machineOf('A', {
        A: { Type: 'Pass', Output: { r: '{% $random() %}', u: '{% $uuid() %}' }, End: true },
      }),
    );
    const arn = await first.begin({}, 'one');
    const again = createBed(
      machineOf('A', {
        A: { Type: 'Pass', Output: { r: '{% $random() %}', u: '{% $uuid() %}' }, End: true },
      }),
    );
    expect(await again.describe(await again.begin({}, 'one'))).toEqual(await first.describe(arn));
    expect(await first.describe(arn)).toMatchObject({
      output: {
        u: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u),
      },
    });
  });

  it.each([
    '$partition(1, 2)',
    '$partition([1], 0)',
    '$range(1, 2, 0)',
    '$range(1, 2000, 1)',
    '$hash("a", "CRC")',
    "$parse('{')",
  ])('%s fails the state', async (expression) => {
    expect(await evaluate(expression)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });
});

describe('expressions', () => {
  it.each<readonly [string, Json, Json]>([
    ['$states.input.a[b = 2]', { a: [{ b: 1 }, { b: 2 }] }, { b: 2 }],
    ['$states.input.a.b', { a: [{ b: 1 }, { b: 2 }] }, [1, 2]],
    ['[$states.input.a.b]', { a: [{ b: 1 }] }, [1]],
    ['$states.input.a[]', { a: ['x'] }, ['x']],
    ['$states.input', [[1], [2]], [[1], [2]]],
    ['$states.input.n', { n: null }, null],
    ["{'a': $states.input.none, 'b': 1}", {}, { b: 1 }],
    ['$map([1, 2], function($v) { $v * 2 })', {}, [2, 4]],
    ["$merge([$states.input, {'b': 2}])", { a: 1 }, { a: 1, b: 2 }],
  ])('%s of %j is %j', async (expression, input, output) => {
    expect(await evaluate(expression, input)).toEqual({ status: 'SUCCEEDED', output });
  });

  it.each(['$states.input.none', '1 + "a"', 'function($x) { $x }', '[$sum]', '[][0]', '1 / 0'])(
    '%s has no value',
    async (expression) => {
      expect(await evaluate(expression)).toMatchObject({
        status: 'FAILED',
        error: 'States.QueryEvaluationError',
      });
    },
  );

  it('without an end are ended', async () => {
    expect(await evaluate('($f := function($n) { 1 + $f($n) }; $f(1))')).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });

  it('give plain arrays: a result can be the input of the next state', async () => {
    const bed = createBed(
      machineOf('A', {
        A: {
          Type: 'Pass',
          Output: '{% $states.input.a.b %}',
          Assign: { v: '{% $states.input.a.b %}' },
          Next: 'B',
        },
        B: { Type: 'Pass', Output: { i: '{% $states.input %}', v: '{% $v %}' }, End: true },
      }),
    );
    expect(await bed.run({ a: [{ b: 1 }, { b: 2 }] })).toEqual({
      status: 'SUCCEEDED',
      output: { i: [1, 2], v: [1, 2] },
    });
  });

  it.each([
    ['$.a', '$ at the top'],
    ['$$.a', '$$ at the top'],
    ['a.b', 'a field name without its document'],
    ['$states.input.n + n', 'a field name without its document'],
    ["$eval('1')", '$eval'],
    ['$states.result', '$states.result does not exist'],
    ['$states.errorOutput.Error', '$states.errorOutput does not exist'],
    ['$states.input[', 'is not JSONata'],
    ['', 'is not JSONata'],
  ])('like %s are refused when the machine is loaded', (expression, reason) => {
    const machine = machineOf('A', { A: { Type: 'Pass', Output: { x: `{% ${expression} %}` }, End: true } });
    expect(() => createBed(machine)).toThrow(`state machine 'trial', state 'A', field 'Output/x': ${reason}`);
  });
});
