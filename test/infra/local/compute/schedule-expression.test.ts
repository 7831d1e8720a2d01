import { describe, expect, it } from 'vitest';

import { readSchedule } from '../../../../infra/local/events/schedule-expression.ts';
import { start } from './compute-cloud.ts';

const following = (expression: string, zone: string): readonly string[] => {
  const next = readSchedule(expression, zone, start);
  const found: string[] = [];
  let after = start;
  while (found.length < 3) {
    const moment = next(after);
    if (moment === undefined) break;
    found.push(new Date(moment).toISOString());
    after = moment;
  }
  return found;
};

describe('a schedule expression', () => {
  it.each([
    [
      'rate(5 minutes)',
      'UTC',
      ['2026-03-02T01:05:00.000Z', '2026-03-02T01:10:00.000Z', '2026-03-02T01:15:00.000Z'],
    ],
    [
      'cron(0 18 ? * MON-FRI *)',
      'Asia/Shanghai',
      ['2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z', '2026-03-04T10:00:00.000Z'],
    ],
    [
      'cron(0 0 L * ? *)',
      'UTC',
      ['2026-03-31T00:00:00.000Z', '2026-04-30T00:00:00.000Z', '2026-05-31T00:00:00.000Z'],
    ],
    [
      'cron(0/20 8-9 1 4 ? 2026)',
      'UTC',
      ['2026-04-01T08:00:00.000Z', '2026-04-01T08:20:00.000Z', '2026-04-01T08:40:00.000Z'],
    ],
    [
      'cron(0 9 ? * 2#1 *)',
      'UTC',
      ['2026-03-02T09:00:00.000Z', '2026-04-06T09:00:00.000Z', '2026-05-04T09:00:00.000Z'],
    ],
    [
      'cron(0 9 ? * 6L *)',
      'UTC',
      ['2026-03-27T09:00:00.000Z', '2026-04-24T09:00:00.000Z', '2026-05-29T09:00:00.000Z'],
    ],
    [
      'cron(30 2 22-31 3 ? *)',
      'Europe/Berlin',
      ['2026-03-22T01:30:00.000Z', '2026-03-23T01:30:00.000Z', '2026-03-24T01:30:00.000Z'],
    ],
    [
      'cron(30 2 28-31 3 ? *)',
      'Europe/Berlin',
      ['2026-03-28T01:30:00.000Z', '2026-03-30T00:30:00.000Z', '2026-03-31T00:30:00.000Z'],
    ],
    ['at(2026-03-02T09:00:00)', 'Asia/Shanghai', []],
    ['at(2026-03-02T09:00:01)', 'Asia/Shanghai', ['2026-03-02T01:00:01.000Z']],
    ['cron(0 0 1 1 ? 2025)', 'UTC', []],
  ])('%s in %s fires at %j', (expression, zone, expected) => {
    expect(following(expression, zone)).toEqual(expected);
  });

  it.each([
    'rate(1 minutes)',
    'rate(0 minutes)',
    'cron(0 0 * * * *)',
    'cron(60 0 * * ? *)',
    'cron(0 0 15W * ? *)',
    'every day',
  ])('%s is refused', (expression) => {
    expect(() => readSchedule(expression, 'UTC', start)).toThrow(Error);
  });
});
