import { describe, expect, it } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from '../../infra/local/states/json.ts';
import { createBed } from '../infra/local/states/bed.ts';
import { functionArn } from '../infra/local/states/trial-template.ts';
import { named } from '../infra/local/states/trial-lambda.ts';
import { definitionToday, keptDefinitions } from './stage-definition.ts';

const kept = keptDefinitions();
const input = { applicationId: 'app_1', generation: 3 };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Play {
  /** Ids of the cases. */
  readonly cases: readonly string[];
  /** Answer of a look, by case and by how often that case was looked at. */
  readonly look: (caseId: string, count: number) => Json;
}

const play = (definition: JsonObject, { cases, look }: Play) => {
  const calls: JsonObject[] = [];
  const rendezvous = (event: Json): Json => {
    if (!isJsonObject(event)) throw new TypeError('a step without input');
    calls.push(event);
    const { step } = event;
    const caseId = textOf(event['caseId']);
    if (step === 'plan') return { cases: [...cases] };
    if (step !== 'look') return {};
    const count = calls.filter((one) => one['step'] === 'look' && one['caseId'] === caseId).length;
    return look(caseId, count);
  };
  const text = JSON.stringify(definition)
    .replaceAll('{ApprovalsRendezvousFunction}', functionArn('rendezvous'))
    .replaceAll('{Partition}', 'aws');
  const bed = createBed(JSON.parse(text), { functions: { rendezvous } });
  return { bed, calls, of: (step: string) => calls.filter((one) => one['step'] === step) };
};

const open = (seconds: number): Json => ({ closed: false, version: 7, seconds });
const closed: Json = { closed: true, version: 8, seconds: 1 };

describe('the definition of today', () => {
  it('is the newest that is kept: a change is kept beside the older ones, which still run', () => {
    expect(kept.at(-1)?.[1]).toEqual(definitionToday());
  });
});

describe.each(kept)('the stage workflow of %s', (_, definition) => {
  it('plans, looks at every case, closes, and tells each step whose it is', async () => {
    const { bed, calls } = play(definition, { cases: ['a', 'b'], look: () => closed });
    const arn = await bed.begin(input);
    expect(await bed.describe(arn)).toMatchObject({ status: 'SUCCEEDED' });
    const startedAt = '2026-03-02T01:00:00.000Z';
    expect(calls).toEqual([
      { step: 'plan', ...input, startedAt },
      { step: 'look', caseId: 'a', ...input, startedAt },
      { step: 'look', caseId: 'b', ...input, startedAt },
      { step: 'close', ...input },
    ]);
  });

  it.each([0, 1, 30])('drives %i cases at once', async (count) => {
    const cases = Array.from({ length: count }, (_one, index) => `case-${index}`);
    const { bed, of } = play(definition, { cases, look: (_id, looks) => (looks === 1 ? open(60) : closed) });
    const arn = await bed.begin(input);
    expect(of('await').length).toBe(count);
    await bed.advance(60);
    expect(await bed.describe(arn)).toMatchObject({ status: 'SUCCEEDED' });
    expect(of('look').length).toBe(2 * count);
  });

  it('waits with a token and the version it saw, until the time that look gave', async () => {
    const thirtyDays = 30 * 86_400;
    const { bed, of } = play(definition, {
      cases: ['a'],
      look: (_id, looks) => (looks === 1 ? open(thirtyDays) : closed),
    });
    const arn = await bed.begin(input);
    expect(of('await')).toEqual([
      { step: 'await', caseId: 'a', version: 7, token: expect.stringMatching(/.{20}/), ...input },
    ]);
    await bed.advance(thirtyDays - 1);
    expect(of('look').length).toBe(1);
    await bed.advance(1);
    expect(await bed.describe(arn)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('looks again at a signal, at that case only', async () => {
    const { bed, of } = play(definition, {
      cases: ['a', 'b'],
      look: (_id, looks) => (looks === 1 ? open(900) : closed),
    });
    await bed.begin(input);
    const waiting = of('await').find((one) => one['caseId'] === 'b');
    await bed.call('SendTaskSuccess', { taskToken: textOf(waiting?.['token']), output: '{}' });
    await bed.settle();
    expect(of('look').map((one) => one['caseId'])).toEqual(['a', 'b', 'b']);
  });

  it('lets a stuck case wait an hour and look again, while its sibling goes on', async () => {
    const { bed, of } = play(definition, {
      cases: ['stuck', 'well'],
      look: (id, looks) => {
        if (id === 'stuck' && looks <= 21) throw named('Broken');
        return closed;
      },
    });
    const arn = await bed.begin(input);
    expect(of('look').filter((one) => one['caseId'] === 'well').length).toBe(1);
    await bed.advance(4 * 3_600);
    expect(await bed.types(arn)).toContain('WaitStateEntered');
    expect(await bed.describe(arn)).toMatchObject({ status: 'SUCCEEDED' });
    expect(of('look').filter((one) => one['caseId'] === 'stuck').length).toBe(22);
  });

  it('holds an answer that nobody can read for stuck, not for success', async () => {
    const { bed, of } = play(definition, {
      cases: ['a'],
      look: (_id, looks) => (looks === 1 ? { closed: false, version: 7 } : closed),
    });
    const arn = await bed.begin(input);
    expect(await bed.describe(arn)).toEqual({ status: 'RUNNING' });
    await bed.advance(6 * 3_600);
    expect(await bed.types(arn)).toContain('WaitStateEntered');
    expect(await bed.describe(arn)).toMatchObject({ status: 'SUCCEEDED' });
    expect(of('await')).toEqual([]);
  });

  it('knows no other step than the four', () => {
    const steps = [...JSON.stringify(definition).matchAll(/"step":"(\w+)"/g)].map(([, step]) => step);
    expect(new Set(steps)).toEqual(new Set(['plan', 'look', 'await', 'close']));
  });

  it('waits only where a case is stuck, for that raises the alarm', () => {
    const waits = [...JSON.stringify(definition).matchAll(/"([^"]+)":\{"Type":"Wait"/g)].map(
      ([, name]) => name,
    );
    expect(waits).toEqual(['Start is stuck', 'Case is stuck', 'End is stuck']);
  });
});
