import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../shared/journal/commit.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { aCommand, anEvent } from '../../builders/events.ts';
import { commitBench } from './commit-bench.ts';

const item = (number: number, bytes = 1): StateWrite => ({
  subject: `item ${number}`,
  whenLost: 'taken',
  write: {
    Put: {
      TableName: 'projects',
      Item: { PK: { S: `I#${number}` }, SK: { S: 'I' }, text: { S: 'x'.repeat(bytes) } },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  },
});

const items = (count: number, bytes?: number): StateWrite[] =>
  Array.from({ length: count }, (_, number) => item(number, bytes));

describe('the limits of a command', () => {
  it('writes 100 items', async () => {
    const { ports } = commitBench();
    expect(await createCommit(ports)(aCommand({ writes: items(99) }))).toMatchObject({ kind: 'committed' });
  });

  it.each([
    ['101 items', aCommand({ writes: items(100) }), 'journal.command-too-large'],
    ['4 MB', aCommand({ extras: items(20, 220_000) }), 'journal.command-too-large'],
    [
      'an event of 64 KiB',
      aCommand({ events: [anEvent({ data: { text: '厂'.repeat(22_000) } })] }),
      'journal.event-too-large',
    ],
  ])('refuses %s before anything is sent', async (_what, command, code) => {
    const { ports, transactions } = commitBench();
    await expect(createCommit(ports)(command)).rejects.toMatchObject({ name: 'DomainError', code });
    expect(transactions()).toBe(0);
  });

  it.each([
    ['without an event', aCommand({ events: [] })],
    ['with an event of another chain', aCommand({ events: [anEvent({ project: 'prj_other' })] })],
  ])('refuses a command %s', async (_what, command) => {
    const { ports, transactions } = commitBench();
    await expect(createCommit(ports)(command)).rejects.toThrow(TypeError);
    expect(transactions()).toBe(0);
  });

  it('refuses text that RFC 8785 has no form for', async () => {
    const { ports } = commitBench();
    const command = aCommand({ events: [anEvent({ data: { name: '\ud800' } })] });
    await expect(createCommit(ports)(command)).rejects.toThrow('surrogate');
  });
});
