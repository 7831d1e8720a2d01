import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteItemCommand, UpdateItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toKey } from '../../../shared/dynamo/key.ts';
import { createCommit } from '../../../shared/journal/commit.ts';
import { createErasePerson } from '../../../shared/journal/erase-person.ts';
import { eventKey } from '../../../shared/journal/keys.ts';
import { createVault } from '../../../shared/journal/vault.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { aCommand, anActor, anEvent } from '../../builders/events.ts';
import { startJournalCloud, type JournalCloud } from './journal-cloud.ts';

let cloud: JournalCloud;
let commit: ReturnType<typeof createCommit>;

beforeAll(async () => {
  cloud = await startJournalCloud();
  const clock = () => cloud.cloud.clock.now();
  commit = createCommit({
    client: cloud.client,
    tableName: cloud.journal,
    contextTable: cloud.work,
    clock,
    newId: createNewId(clock),
    sleep,
    random: Math.random,
  });
});

afterAll(() => cloud.close());

const writeChain = async (project: string): Promise<void> => {
  for (const step of [1, 2, 3, 4, 5]) {
    await commit(aCommand({ chain: project, events: [anEvent({ project, data: { step } })] }));
  }
};

const change = (project: string, number: number, name: string, value: AttributeValue): Promise<unknown> =>
  cloud.client.send(
    new UpdateItemCommand({
      TableName: cloud.journal,
      Key: toKey(eventKey(project, number)),
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  );

const remove = (project: string, number: number): Promise<unknown> =>
  cloud.client.send(
    new DeleteItemCommand({ TableName: cloud.journal, Key: toKey(eventKey(project, number)) }),
  );

describe('a journal in the table', () => {
  it.each([
    ['body', { S: '{}' }],
    ['hash', { S: 'f'.repeat(64) }],
    ['type', { S: 'project-cancelled' }],
    ['project', { S: 'prj_other' }],
    ['recordedAt', { S: '2026-01-01T00:00:00.000+08:00' }],
    ['number', { N: '9' }],
  ])('names the number of an item whose %s was changed', async (name, value) => {
    const project = `prj_changed_${name}`;
    await writeChain(project);
    expect(await cloud.verify(project)).toMatchObject({ valid: true, events: 5 });
    await change(project, 3, name, value);
    expect(await cloud.verify(project)).toMatchObject({ valid: false, events: 5, firstBroken: 3 });
  });

  it('names the number of an item that was removed, and of an end that was cut off', async () => {
    await writeChain('prj_removed');
    const { head } = await cloud.verify('prj_removed');
    await remove('prj_removed', 5);
    expect(await cloud.verify('prj_removed')).toMatchObject({ valid: true, events: 4 });
    expect(await cloud.verify('prj_removed', head)).toMatchObject({
      valid: false,
      firstBroken: 5,
      fault: 'truncated',
    });
    await remove('prj_removed', 2);
    expect(await cloud.verify('prj_removed')).toMatchObject({ valid: false, firstBroken: 2, fault: 'gap' });
  });

  it('stays whole when a person is erased', async () => {
    const [project, person] = ['prj_person', 'per_1'];
    const vault = createVault(cloud.client, cloud.journal);
    const storing = vault.storing(person, { name: '王小明', phone: '13800001234' });
    await commit(
      aCommand({ chain: project, events: [anEvent({ project, data: { person } })], extras: [storing] }),
    );
    expect(await vault.read(person)).toEqual({ name: '王**', phone: '138****1234' });
    const erase = createErasePerson({ commit, vault });
    const erasure = {
      chain: project,
      person,
      actor: anActor({ role: 'admin' }),
      reason: 'request of the person',
    };
    expect(await erase(erasure)).toMatchObject({ kind: 'committed', lastNumber: 2 });
    expect(await vault.reveal(person)).toBeUndefined();
    expect(await cloud.verify(project)).toMatchObject({ valid: true, events: 2 });
    expect(await erase(erasure)).toMatchObject({ kind: 'lost' });
    await cloud.settled();
    await cloud.passAnHour();
    expect(await cloud.seen(project)).toEqual([1, 2]);
  });
});
