import { describe, expect, it } from 'vitest';
import { isPlainJsonata, jsonataOf } from '../../../infra/checks/machines/jsonata-form.ts';

describe('an expression of a state machine', () => {
  it.each([
    '$states.input',
    '$states.input.seconds',
    '$states.context.Task.Token',
    '$caseId',
    '$states.result.Payload.`odd name`',
    "'closed'",
    '"closed"',
    '3600',
    'true',
    'null',
  ])('%s selects or is constant', (expression) => {
    expect(isPlainJsonata(expression)).toBe(true);
  });

  it.each([
    '$states.input.seconds + 1',
    '$states.input.cases[0]',
    "$states.input.cases[state = 'open']",
    '$states.input.cases.(caseId)',
    '$map($states.input.cases, function($c) { $c.caseId })',
    '$now()',
    '$states.input.closed = true',
    '$states.input.closed ? 1 : 2',
    '$states.input.a & $states.input.b',
    '{ "a": 1 }',
    '$states.input.*',
    '$states.input.**.caseId',
    'caseId',
    '',
  ])('%s computes', (expression) => {
    expect(isPlainJsonata(expression)).toBe(false);
  });

  it('is what stands between the marks', () => {
    expect(jsonataOf('{% $caseId %}')).toBe('$caseId');
    expect(jsonataOf('caseId')).toBeUndefined();
  });
});
