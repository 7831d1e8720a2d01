import { expect, it } from 'vitest';
import { keepMade } from '../../../../infra/local/keep-made.ts';

it('makes a value once for each key, and again for what was forgotten when there were too many', () => {
  const made: string[] = [];
  const valueOf = keepMade(2, (key: string) => {
    made.push(key);
    return { key };
  });
  expect(['a', 'b', 'a', 'b'].map((key) => valueOf(key).key)).toEqual(['a', 'b', 'a', 'b']);
  expect(made).toEqual(['a', 'b']);
  expect(['c', 'c', 'a'].map((key) => valueOf(key).key)).toEqual(['c', 'c', 'a']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
