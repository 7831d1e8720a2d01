import { describe, expect, it } from 'vitest';
import { createFaults } from '../../../../infra/local/create-faults.ts';
import { createLocalLog } from '../../../../infra/local/create-local-log.ts';
import type { FaultQuestion, FaultRule } from '../../../../infra/local/faults.ts';

const rule = (over: Partial<FaultRule> = {}): FaultRule => ({
  id: 'lost answer',
  point: 'call',
  name: 'dynamodb:TransactWriteItems',
  effect: 'drop-after',
  ...over,
});
const call = (over: Partial<FaultQuestion> = {}): FaultQuestion => ({
  point: 'call',
  name: 'dynamodb:TransactWriteItems',
  caller: 'Writer',
  text: '{"project":"p1"}',
  ...over,
});
const strikes = (over: Partial<FaultRule>, questions: readonly FaultQuestion[]): readonly boolean[] => {
  const faults = createFaults();
  faults.add(rule(over));
  return questions.map((question) => faults.strike(question) !== undefined);
};

it('hears what passes by, struck or not, until the faults are cleared', () => {
  const faults = createFaults();
  faults.add(rule());
  for (const caller of ['Writer', 'Writer', 'Reader']) faults.strike(call({ caller }));
  const place = { point: 'call', name: 'dynamodb:TransactWriteItems' };
  expect(faults.heard()).toEqual([
    { ...place, caller: 'Writer', times: 2 },
    { ...place, caller: 'Reader', times: 1 },
  ]);
  faults.clear();
  expect(faults.heard()).toEqual([]);
});

describe('a fault', () => {
  it('strikes once by default', () => expect(strikes({}, [call(), call()])).toEqual([true, false]));

  it('passes over what it is told to skip, then strikes as often as told', () =>
    expect(strikes({ skip: 1, times: 2 }, [call(), call(), call(), call()])).toEqual([
      false,
      true,
      true,
      false,
    ]));

  it.each<[string, Partial<FaultRule>, Partial<FaultQuestion>, boolean]>([
    ['a prefix of the name', { name: 'dynamodb:*' }, { name: 'dynamodb:PutItem' }, true],
    ['another name', {}, { name: 'dynamodb:PutItem' }, false],
    ['another point', { point: 'event' }, {}, false],
    ['the caller', { caller: 'Writer' }, {}, true],
    ['a prefix of the caller', { caller: 'Wri*' }, {}, true],
    ['another caller', { caller: 'Reader' }, {}, false],
    ['no caller where one is wanted', { caller: 'Wri*' }, { caller: undefined }, false],
    ['the text', { contains: '"p1"' }, {}, true],
    ['another text', { contains: '"p2"' }, {}, false],
  ])('matches by %s', (_what, over, question, struck) => {
    expect(strikes(over, [call(question)])).toEqual([struck]);
  });

  it('strikes by chance, the same for the same seed, another for another', () => {
    const questions = Array.from({ length: 400 }, () => call());
    const byChance = { probability: 0.25, times: 1000 };
    const first = strikes({ ...byChance, seed: 7 }, questions);
    const hits = first.filter(Boolean).length;
    expect(hits).toBeGreaterThan(60);
    expect(hits).toBeLessThan(140);
    expect(strikes({ ...byChance, seed: 7 }, questions)).toEqual(first);
    expect(strikes({ ...byChance, seed: 8 }, questions)).not.toEqual(first);
  });

  it('counts matches and hits, and is gone when cleared', () => {
    const faults = createFaults();
    faults.add(rule({ skip: 1 }));
    for (const question of [call(), call(), call()]) faults.strike(question);
    expect(faults.list()).toEqual([{ ...rule({ skip: 1 }), hits: 1, matches: 3 }]);
    expect(() => faults.add(rule())).toThrow('exists already');
    faults.clear();
    expect(faults.list()).toEqual([]);
  });

  it('leaves the word to the next rule when it rests', () => {
    const faults = createFaults();
    faults.add(rule());
    faults.add(rule({ id: 'second', effect: 'conflict' }));
    expect([faults.strike(call())?.id, faults.strike(call())?.id]).toEqual(['lost answer', 'second']);
  });
});

describe('the log', () => {
  it('bears virtual time and keeps the last lines only', () => {
    const log = createLocalLog(() => Date.parse('2026-03-02T01:00:00Z'), 3);
    for (let line = 1; line <= 8; line += 1) log.write('Writer', `line ${line}`);
    expect(log.lines().map(({ text }) => text)).toEqual(['line 4', 'line 5', 'line 6', 'line 7', 'line 8']);
    expect(log.lines()[0]).toMatchObject({ at: '2026-03-02T01:00:00.000Z', source: 'Writer' });
    log.clear();
    expect(log.lines()).toEqual([]);
  });
});
