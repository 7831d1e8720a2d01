import { expect, test } from 'vitest';
import { readCommandLine } from '../../builders/read-command-line.ts';

const options = { count: { type: 'string' }, load: { type: 'boolean' } } as const;

test('words, texts, whole numbers and flags are told apart', () => {
  const asked = readCommandLine(['model', '--count', '20', '--load'], options);

  expect([asked.words, asked.text('count'), asked.number('count'), asked.flag('load')]).toEqual([
    ['model'],
    '20',
    20,
    true,
  ]);
});

test('what was not given is absent', () => {
  const asked = readCommandLine([], options);

  expect([asked.words, asked.number('count'), asked.flag('load')]).toEqual([[], undefined, false]);
});

test.each(['-3', '2.5', 'many', '', '1e3'])('a count of %j is refused by its name', (given) => {
  const asked = readCommandLine([`--count=${given}`], options);

  expect(() => asked.number('count')).toThrow(`--count ${given} is not a whole number`);
});

test('an option that there is not is refused', () => {
  expect(() => readCommandLine(['--help'], options)).toThrow('--help');
});
