import { describe, expect, it } from 'vitest';

import { matchesEvent, validatePattern } from '../../../../infra/local/events/match-pattern.ts';

const event = {
  eventName: 'INSERT',
  dynamodb: { Keys: { SK: { S: 'EVENT#0000000001' } }, SizeBytes: 12 },
  tags: ['red', 'blue'],
};

describe('an event pattern', () => {
  it.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } } }, true],
    [{ dynamodb: { Keys: { SK: { S: [{ prefix: 'VAULT' }] } } } }, false],
    [{ dynamodb: { Keys: { SK: { S: [{ suffix: '1' }] } } } }, true],
    [{ eventName: ['INSERT'], dynamodb: { SizeBytes: [{ numeric: ['>', 10, '<=', 12] }] } }, true],
    [{ dynamodb: { SizeBytes: [{ numeric: ['>', 12] }] } }, false],
    [{ absent: [{ exists: false }] }, true],
    [{ absent: [{ exists: true }] }, false],
    [{ eventName: [{ exists: true }] }, true],
    [{ eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    [{ eventName: [{ 'anything-but': 'INSERT' }] }, false],
    [{ eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
    [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    [{ tags: ['blue'] }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { tags: ['red'] }] }, true],
    [{ dynamodb: { Keys: { PK: { S: ['x'] } } } }, false],
  ])('%j matches: %s', (pattern, expected) => {
    expect(matchesEvent(pattern, event)).toBe(expected);
  });

  it.each([[{}], ['text'], [{ a: [{ wildcard: '*' }] }], [{ a: { b: [{ cidr: '10.0.0.0/8' }] } }]])(
    '%j is refused',
    (pattern) => {
      expect(() => validatePattern(pattern, 'here')).toThrow(/here/);
    },
  );
});
