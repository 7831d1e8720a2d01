import { describe, expect, it } from 'vitest';
import { anIdCard } from '../builders/codes.ts';
import type { Evidence } from './evidence.ts';
import { findSecrets } from './find-secrets.ts';

const line = (text: string, kind: Evidence['kind'] = 'log', where = 'here'): Evidence => ({
  kind,
  where,
  text,
});

describe('the search for secrets', () => {
  it.each([
    ['a token', `{"authorization":"eyJhbGciOiJFUzI1NiJ9.${'a'.repeat(20)}.${'b'.repeat(20)}"}`],
    ['a bearer', 'Bearer abcdefghij'],
    ['a key of a department', `whsec_${'A'.repeat(32)}`],
    ["a signal's token", `AQ${'a'.repeat(94)}`],
    ['a signed address', 'https://a.example/b?X-Amz-Signature=ab'],
    ['a private key', '-----BEGIN PRIVATE KEY-----'],
    ['credentials', `ASIA${'A'.repeat(16)}`],
    ['a number of a person', `"reason":"${anIdCard()}"`],
  ])('finds %s in a log, an item, an answer and a template', (name, text) => {
    for (const kind of ['log', 'item', 'answer', 'template'] as const)
      expect(findSecrets([line(text, kind)], [])).toEqual([`${kind} here: ${name}`]);
  });

  it('finds the name of a person everywhere but in an answer', () => {
    expect(findSecrets([line('王小明'), line('王小明', 'answer')], ['王小明'])).toEqual([
      'log here: the name 王小明',
    ]);
  });

  it('lets a new key be seen in the one answer that shows it', () => {
    const key = `whsec_${'A'.repeat(32)}`;
    expect(findSecrets([line(key, 'answer', 'addDepartmentKey')], [])).toEqual([]);
    expect(findSecrets([line(key, 'item', 'addDepartmentKey')], [])).toHaveLength(1);
  });

  it('finds nothing in what is none', () => {
    const text = JSON.stringify({
      hash: 'a'.repeat(64),
      id: 'prj_01KJQ4Z6W00000000000000000',
      at: 1_772_413_200_000,
    });
    expect(findSecrets([line(text)], [])).toEqual([]);
  });
});
