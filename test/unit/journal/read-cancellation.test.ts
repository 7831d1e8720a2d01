import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { toEventItem } from '../../../shared/journal/event-item.ts';
import { idempotencyWrite } from '../../../shared/journal/idempotency-record.ts';
import { readCancellation, type Cancellation } from '../../../shared/journal/read-cancellation.ts';
import type { Transaction } from '../../../shared/journal/transaction.ts';
import { aChain, aProject } from '../../builders/events.ts';

const [first, second] = aChain(2);
if (first === undefined || second === undefined) throw new Error('a chain of two');

const once = { key: 'k', bodyHash: 'same', answer: { status: 201, body: { projectId: aProject } } };
const record = (bodyHash: string) => idempotencyWrite('projects', { ...once, bodyHash }, 0).Put?.Item ?? {};
const state = (subject: string): StateWrite => ({ subject, whenLost: 'stale', write: {} });
const [project, code] = [state('project'), state('code')];

const transaction: Transaction = { items: [], events: [first], idempotency: once, states: [project, code] };

const none: CancellationReason = { Code: 'None' };
const failed = (Item?: CancellationReason['Item']): CancellationReason => ({
  Code: 'ConditionalCheckFailed',
  ...(Item && { Item }),
});
const conflict: CancellationReason = { Code: 'TransactionConflict' };
const stored = { version: { N: '7' } };
const lost = { kind: 'lost', write: project, found: { version: 7 } } as const;

const others = failed(toEventItem(aProject, { ...first, body: second.body }));
const ours = failed(toEventItem(aProject, first));

describe('reading why a transaction was cancelled (event, idempotency record, two states)', () => {
  const table: [string, CancellationReason[], Cancellation][] = [
    ['the event number is taken', [others, none, none, none], { kind: 'contended' }],
    ['the event number is taken, by what is not told', [failed(), none, none, none], { kind: 'contended' }],
    [
      'the event number is taken by our own event',
      [ours, failed(record('same')), failed(stored), none],
      { kind: 'ours' },
    ],
    ['an item is in another transaction', [none, none, conflict, none], { kind: 'contended' }],
    ['the table is throttled', [{ Code: 'ThrottlingError' }, none, none, none], { kind: 'contended' }],
    [
      'capacity is exceeded',
      [none, none, none, { Code: 'ProvisionedThroughputExceeded' }],
      { kind: 'contended' },
    ],
    ['a state is lost', [none, none, failed(stored), none], lost],
    [
      'a state that does not exist is lost',
      [none, none, none, failed()],
      { kind: 'lost', write: code, found: undefined },
    ],
    ['two states are lost', [none, none, failed(stored), failed()], lost],
    ['event and state are lost', [others, none, failed(stored), none], { kind: 'contended', lost }],
    [
      'a state is lost beside a conflict',
      [none, conflict, failed(stored), none],
      { kind: 'contended', lost },
    ],
    [
      'the command is repeated',
      [others, failed(record('same')), failed(stored), failed()],
      { kind: 'repeated', answer: once.answer },
    ],
    [
      'the key is used for another body',
      [none, failed(record('other')), none, none],
      { kind: 'body-differs' },
    ],
    [
      'the key is used for another body amid a conflict',
      [conflict, failed(record('other')), none, none],
      { kind: 'body-differs' },
    ],
    [
      'the request is wrong',
      [none, none, { Code: 'ValidationError' }, none],
      { kind: 'refused', code: 'ValidationError' },
    ],
    ['no reason is given', [], { kind: 'contended' }],
  ];

  it.each(table)('%s', (_name, reasons, meaning) => {
    expect(readCancellation(transaction, reasons)).toEqual(meaning);
  });

  it('finds the states by their place when there is no idempotency record', () => {
    const { idempotency: _none, ...rest } = transaction;
    expect(readCancellation({ ...rest, idempotency: undefined }, [none, none, failed()])).toMatchObject({
      kind: 'lost',
      write: code,
    });
  });

  it('takes a body that is no JSON for the event of someone else', () => {
    const odd = failed({ ...toEventItem(aProject, first), body: { S: '{' } });
    expect(readCancellation(transaction, [odd, none, none, none])).toEqual({ kind: 'contended' });
  });
});
