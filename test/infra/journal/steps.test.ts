import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultEffect, FaultRule } from '../../../infra/local/faults.ts';
import { startJournalCloud, type JournalCloud } from './journal-cloud.ts';

let cloud: JournalCloud;

beforeAll(async () => {
  cloud = await startJournalCloud();
});

afterEach(() => cloud.cloud.faults.clear());

afterAll(() => cloud.close());

type Step = Pick<FaultRule, 'point' | 'name' | 'caller'>;

const calls: Step[] = [
  { point: 'call', name: 'sqs:SendMessageBatch', caller: 'Relay' },
  { point: 'call', name: 'dynamodb:GetItem', caller: 'Follower' },
  { point: 'call', name: 'dynamodb:Query', caller: 'Follower' },
  { point: 'call', name: 'dynamodb:TransactWriteItems', caller: 'Follower' },
];
const deliveries: Step[] = [
  { point: 'event', name: 'stream->Relay' },
  { point: 'event', name: 'sqs->Follower' },
];

const onCalls: FaultEffect[] = [
  'kill-before',
  'kill-after',
  'drop-before',
  'drop-after',
  'fail-before',
  'fail-after',
];
const onDeliveries: FaultEffect[] = [
  'kill-before',
  'kill-after',
  'fail-before',
  'fail-after',
  'double',
  'drop-after',
];

const cases = [
  ...calls.flatMap((step) => onCalls.map((effect) => ({ ...step, effect }))),
  ...deliveries.flatMap((step) => onDeliveries.map((effect) => ({ ...step, effect }))),
  { point: 'call', name: 'dynamodb:TransactWriteItems', caller: 'Follower', effect: 'conflict' } as const,
];

const write = async (project: string, count: number): Promise<void> => {
  for (let index = 1; index <= count; index += 1) {
    expect(await cloud.noteUntilWritten(project, `${project}-${index}`)).toBe(201);
  }
};

describe('relay and consumer', () => {
  it.each(cases)('give effects exactly once through $effect at $name', async ({ effect, ...step }) => {
    const project = `prj_${step.name}_${effect}`.replaceAll(/[^a-zA-Z_]/g, '_');
    const times = effect.startsWith('kill') || step.point === 'event' ? 2 : 4;
    cloud.strike({ ...step, id: 'struck', effect, times });
    await write(project, 3);
    await cloud.settled();
    await cloud.passAnHour();
    expect(cloud.cloud.faults.list()).toMatchObject([{ hits: expect.toSatisfy((hits: number) => hits > 0) }]);
    expect(await cloud.seen(project)).toEqual([1, 2, 3]);
  });

  it('catch up at the next hint when a hint was lost', async () => {
    cloud.strike({ id: 'lost', point: 'event', name: 'sqs->Follower', effect: 'drop-before', times: 1 });
    await write('prj_lost_hint', 1);
    await cloud.settled();
    expect(cloud.cloud.faults.list()).toMatchObject([{ hits: 1 }]);
    expect(await cloud.seen('prj_lost_hint')).toBeUndefined();
    expect(await cloud.noteUntilWritten('prj_lost_hint', 'next')).toBe(201);
    await cloud.settled();
    expect(await cloud.seen('prj_lost_hint')).toEqual([1, 2]);
  });
});
