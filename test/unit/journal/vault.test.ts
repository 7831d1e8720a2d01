import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../shared/journal/commit.ts';
import { createErasePerson } from '../../../shared/journal/erase-person.ts';
import { createVault, type Person } from '../../../shared/journal/vault.ts';
import { aCommand, anActor, anEvent, aProject } from '../../builders/events.ts';
import { commitBench } from './commit-bench.ts';

const person: Person = {
  name: '王小明',
  phone: '13800001234',
  idNumber: '11010519491231002X',
  idType: '111',
};

const bench = async () => {
  const { ports, verify, read, dynamo } = commitBench();
  const commit = createCommit(ports);
  const vault = createVault(dynamo.client, 'journal');
  const event = anEvent({ data: { contact: 'per_1' } });
  const outcome = await commit(aCommand({ events: [event], extras: [vault.storing('per_1', person)] }));
  const erase = () =>
    createErasePerson({ commit, vault })({
      chain: aProject,
      person: 'per_1',
      actor: anActor({ role: 'admin' }),
      reason: 'request of the person',
    });
  return { outcome, vault, verify, read, erase };
};

describe('the vault', () => {
  it('shows a person masked, and in clear only when revealed', async () => {
    const { vault, outcome } = await bench();
    expect(outcome).toMatchObject({ kind: 'committed' });
    expect(await vault.read('per_1')).toEqual({
      name: '王**',
      phone: '138****1234',
      idNumber: '110***********002X',
      idType: '111',
    });
    expect(await vault.reveal('per_1')).toEqual(person);
    expect(await vault.read('per_2')).toBeUndefined();
  });

  it('leaves the chain whole when a person is erased, and nothing of the person in it', async () => {
    const { vault, verify, read, erase } = await bench();
    expect(await erase()).toMatchObject({ kind: 'committed', lastNumber: 2 });
    expect(await vault.reveal('per_1')).toBeUndefined();
    expect(await verify(aProject)).toMatchObject({ valid: true, events: 2 });
    const bodies = (await read(aProject, 0)).events.map(({ body }) => body).join();
    expect(bodies).toContain('person-erased');
    for (const text of ['王小明', '13800001234', '11010519491231002X']) expect(bodies).not.toContain(text);
  });

  it('erases once', async () => {
    const { erase } = await bench();
    await erase();
    expect(await erase()).toMatchObject({ kind: 'lost', found: undefined });
  });
});
