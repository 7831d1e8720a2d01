import { describe, expect, it } from 'vitest';
import { countyChain } from '../../../shared/journal/keys.ts';
import { livingKeys } from '../../../shared/webhooks/key-ring.ts';
import {
  admin,
  createInMemoryDepartments,
  type InMemoryDepartments,
} from '../../builders/in-memory-departments.ts';

const rotate = (bed: InMemoryDepartments, department = 'nr', key?: string) =>
  bed.send(`POST /departments/${department}/keys`, { as: admin, ...(key !== undefined && { key }) });

const living = (bed: InMemoryDepartments, department = 'nr') =>
  livingKeys(bed.secret.ring(), department, bed.clock()).map(({ keyId }) => keyId);

const dataOf = async (bed: InMemoryDepartments) =>
  (await bed.journal.events(countyChain)).map(({ event }) => event.data);

describe('a new key', () => {
  it('is shown once, and lies in the secret alone', async () => {
    const bed = createInMemoryDepartments();
    const first = await rotate(bed, 'nr', 'once');
    const { keyId, secret } = first.body;
    expect(first.status).toBe(201);
    expect(living(bed)).toEqual([keyId]);
    const again = await rotate(bed, 'nr', 'once');
    expect([again.status, again.body]).toEqual([201, { keyId }]);
    const { tables } = bed.journal.dynamo;
    const all = JSON.stringify([tables.all(bed.table), tables.all(bed.journal.journalTable)]);
    expect(all).not.toContain(String(secret));
    expect(await dataOf(bed)).toMatchObject([{ department: 'nr', keyId }]);
  });

  it('leaves the older ones their 24 hours, and is refused when five live', async () => {
    const bed = createInMemoryDepartments();
    for (let index = 0; index < 5; index += 1) expect((await rotate(bed)).status).toBe(201);
    const sixth = await rotate(bed);
    expect([sixth.status, sixth.body['code']]).toEqual([422, 'departments.keys-too-many']);
    bed.pass(24 * 3_600_000);
    expect(living(bed)).toHaveLength(1);
    expect((await rotate(bed)).status).toBe(201);
  });

  it('of two at the same time one counts and was shown, the other was neither', async () => {
    const bed = createInMemoryDepartments();
    const answers = await Promise.all([rotate(bed, 'nr'), rotate(bed, 'water'), rotate(bed, 'nr')]);
    const shown = answers.filter(({ status }) => status === 201).map(({ body }) => body['keyId']);
    expect(answers.filter(({ status }) => status !== 201).map(({ body }) => body['code'])).toEqual([
      'departments.version-stale',
      'departments.version-stale',
    ]);
    expect([...living(bed, 'nr'), ...living(bed, 'water')]).toEqual(shown);
  });

  it('that was recorded by somebody who died never counts, and the next one says so', async () => {
    const bed = createInMemoryDepartments();
    await rotate(bed);
    const before = living(bed);
    const sound = { ...bed.secret.vault };
    Object.assign(bed.secret.vault, { makeCurrent: () => Promise.reject(new Error('killed')) });
    expect((await rotate(bed)).status).toBe(500);
    Object.assign(bed.secret.vault, sound);
    expect(living(bed)).toEqual(before);
    expect((await rotate(bed)).body['code']).toBe('departments.version-stale');
    bed.pass(60_000);
    const next = await rotate(bed);
    expect(next.status).toBe(201);
    expect(living(bed)).toEqual([next.body['keyId'], ...before]);
    const [, dead] = await dataOf(bed);
    expect((await dataOf(bed)).at(-1)).toMatchObject({
      department: 'nr',
      keyId: next.body['keyId'],
      lapsed: dead?.['keyId'],
    });
  });

  it('is for a department of the county', async () => {
    const bed = createInMemoryDepartments();
    const answer = await rotate(bed, 'gas');
    expect([answer.status, answer.body['code']]).toEqual([404, 'departments.not-found']);
  });
});
