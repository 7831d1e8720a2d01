import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../shared/http/parse-json.ts';

const faultOf = (text: string): string => {
  const result = parseJson(text);
  return result.kind === 'fault' ? result.code : 'value';
};

describe('reading a body', () => {
  it.each([
    ['{', 'json.syntax'],
    ['{"a":1,}', 'json.syntax'],
    ["{'a':1}", 'json.syntax'],
    ['NaN', 'json.syntax'],
    ['\uFEFF{}', 'json.syntax'],
    ['{"__proto__":{"admin":true}}', 'json.forbidden-key'],
    ['{"a":[{"\\u005f_proto__":1}]}', 'json.forbidden-key'],
    ['{"a":"\\ud800"}', 'json.not-unicode'],
    ['{"\\udc00":1}', 'json.not-unicode'],
    ['[]'.replace('[', '['.repeat(64)).replace(']', ']'.repeat(64)), 'value'],
    ['['.repeat(65) + ']'.repeat(65), 'json.too-deep'],
    ['['.repeat(200_000), 'json.too-deep'],
    [`"${'['.repeat(1_000)}"`, 'value'],
    [`"\\"${'{'.repeat(1_000)}"`, 'value'],
    [`"${'a'.repeat(256 * 1024)}"`, 'json.too-large'],
    [`"${'工'.repeat(90_000)}"`, 'json.too-large'],
  ])('of %.30j says %s', (text, code) => {
    expect(faultOf(text)).toBe(code);
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value);
        const result = parseJson(text);
        if (text.includes('__proto__') || result.kind === 'fault') return;
        expect(JSON.stringify(result.value)).toBe(text);
      }),
    );
  });
});
