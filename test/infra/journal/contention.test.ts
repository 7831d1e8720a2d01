import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startJournalCloud, type JournalCloud } from './journal-cloud.ts';

const project = 'prj_01KJPV6000C0NTENT10N00001';
const notes = Array.from({ length: 200 }, (_, index) => `note-${index + 1}`);
const numbers = notes.map((_, index) => index + 1);

let cloud: JournalCloud;

beforeAll(async () => {
  cloud = await startJournalCloud();
});

afterAll(() => cloud.close());

describe('200 appends at once on one project', () => {
  it('are gap-free, verified and not doubled through conflicts, lost answers and deaths of workers', async () => {
    const call = { point: 'call', name: 'dynamodb:TransactWriteItems', caller: 'Writer' } as const;
    cloud.strike(
      { ...call, id: 'conflicts', effect: 'conflict', probability: 0.2, seed: 1, times: 40 },
      { ...call, id: 'answers lost', effect: 'drop-after', probability: 0.2, seed: 2, times: 20 },
      { ...call, id: 'requests lost', effect: 'drop-before', probability: 0.2, seed: 3, times: 10 },
      { ...call, id: 'server errors', effect: 'fail-after', probability: 0.2, seed: 4, times: 10 },
      { ...call, id: 'deaths after', effect: 'kill-after', probability: 0.2, seed: 5, times: 5 },
      { ...call, id: 'deaths before', effect: 'kill-before', probability: 0.2, seed: 6, times: 5 },
    );
    await Promise.all(notes.map((note) => cloud.noteUntilWritten(project, note)));

    const spared = cloud.cloud.faults.list().filter(({ hits, times }) => hits !== times);
    expect(spared).toEqual([]);
    expect(await cloud.verify(project)).toMatchObject({ valid: true, events: 200, head: { number: 200 } });
    const { events } = await cloud.read(project, 0, 1_000);
    expect(events.map(({ event }) => event.number)).toEqual(numbers);
    expect(events.map(({ event }) => String(event.data['note'])).sort()).toEqual([...notes].sort());

    cloud.cloud.faults.clear();
    await cloud.settled();
    await cloud.passAnHour();
    expect(await cloud.seen(project)).toEqual(numbers);
  }, 240_000);

  it('finds its event when every answer of the SDK’s tries was lost', async () => {
    cloud.cloud.faults.clear();
    cloud.strike({
      id: 'three in a row',
      point: 'call',
      name: 'dynamodb:TransactWriteItems',
      caller: 'Writer',
      effect: 'drop-after',
      times: 3,
    });
    const answer = await cloud.note('prj_lost', 'all-lost');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ kind: 'committed', firstNumber: 1, lastNumber: 1 });
    expect(cloud.cloud.faults.list()).toMatchObject([{ hits: 3 }]);
    expect(await cloud.verify('prj_lost')).toMatchObject({ valid: true, events: 1 });
  });
});
