import { describe, expect, it } from 'vitest';
import { chainsAtOnce, recoverChains } from '../../../infra/recovery/recover-chains.ts';
import { createPutNew } from '../../../shared/journal/put-new.ts';
import { createReadStored } from '../../../shared/journal/read.ts';
import { type Restored, restoreChain } from '../../../shared/journal/restore-chain.ts';
import { anActor } from '../../builders/events.ts';
import { createInMemoryJournal } from '../../builders/in-memory-journal.ts';

const chain = 'prj_01KJ00000000000000000000P1';

/** A chain of so many events, and what restores one item for each of them. */
const recorded = async (events: number) => {
  const journal = createInMemoryJournal(() => Date.parse('2026-03-02T09:00:00+08:00'));
  for (let number = 1; number <= events; number += 1)
    await journal.commit({
      chain,
      events: [
        {
          type: number === 1 ? 'project-registered' : 'noted',
          project: chain,
          actor: anActor(),
          data: { number },
        },
      ],
      writes: [],
    });
  let reads = 0;
  const readStored = createReadStored(journal.client, journal.journalTable);
  const restore = restoreChain({
    readStored: (...asked) => {
      reads += 1;
      return readStored(...asked);
    },
    contexts: {
      context: ({ events: own }) =>
        own.map(({ number, data }) => ({
          subject: `item ${number}`,
          whenLost: 'stale',
          write: {
            Put: {
              TableName: journal.contextTable,
              Item: { PK: { S: `ITEM#${number}` }, SK: { S: 'ITEM' }, said: { S: String(data['number']) } },
            },
          },
        })),
    },
    putNew: createPutNew(journal.client),
  });
  const { tables } = journal.dynamo;
  return { journal, tables, restore, reads: () => reads };
};

describe('a chain', () => {
  it('is read once, page by page, and folded whole', async () => {
    const { journal, tables, restore, reads } = await recorded(130);
    expect(await restore(chain)).toEqual({ kind: 'restored', items: { context: 130 } });
    expect([reads(), tables.all(journal.contextTable)]).toEqual([
      2,
      expect.objectContaining({ length: 130 }),
    ]);
  });

  it('is restored once more without a change, and what stands in the place of an item is named and left', async () => {
    const { journal, tables, restore } = await recorded(3);
    const first = await restore(chain);
    expect(await restore(chain)).toEqual(first);
    tables.put(journal.contextTable, { PK: { S: 'ITEM#2' }, SK: { S: 'ITEM' }, said: { S: 'other' } });
    expect(await restore(chain)).toEqual({ kind: 'differs', subjects: ['item 2'] });
    expect(journal.state({ PK: 'ITEM#2', SK: 'ITEM' })).toMatchObject({ said: 'other' });
  });

  it('that does not hold is not folded', async () => {
    const { journal, tables, restore } = await recorded(3);
    const [, second] = tables.all(journal.journalTable);
    tables.put(journal.journalTable, {
      ...second,
      body: { S: second?.['body']?.S?.replace(':2', ':7') ?? '' },
    });
    expect(await restore(chain)).toEqual({ kind: 'broken' });
    expect(tables.all(journal.contextTable)).toEqual([]);
  });
});

describe('the chains of a county', () => {
  it('are rebuilt beside each other, few at once, each told of as it is done', async () => {
    let [open, most] = [0, 0];
    const restore = async (): Promise<Restored> => {
      most = Math.max(most, (open += 1));
      await new Promise(setImmediate);
      open -= 1;
      return { kind: 'restored', items: {} };
    };
    async function* lines() {
      yield* ['COUNTY', '', ...Array.from({ length: 20 }, (_, index) => ` prj_${index} `)];
    }
    const told: string[] = [];
    const count = await recoverChains(lines(), restore, (one) => void told.push(one));
    expect([count, most, told.length, new Set(told).size]).toEqual([21, chainsAtOnce, 21, 21]);
    expect(told).toContain('prj_7');
  });

  it('end with the first that fails', async () => {
    async function* lines() {
      yield* ['one', 'two'];
    }
    const fails = async (): Promise<Restored> => {
      throw new Error('the table is gone');
    };
    await expect(recoverChains(lines(), fails, () => undefined)).rejects.toThrow('the table is gone');
  });
});
