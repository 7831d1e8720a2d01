import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreCloud, startCore } from './core-cloud.ts';

let core: CoreCloud;
beforeAll(async () => {
  core = await startCore();
});
afterAll(() => core.close());

describe('time', () => {
  it('moves forward only, fires what is due in order, and stands in every answer', async () => {
    const now = (): number => core.cloud.clock.now();
    const seen: string[] = [];
    for (const [hours, name] of [
      [2, 'second'],
      [1, 'first'],
    ] as const)
      core.cloud.clock.at(now() + hours * 3_600_000, name, () => void seen.push(name));
    const to = new Date(now() + 86_400_000).toISOString();
    const moved = await core.admin('PUT', 'clock', { to });
    expect([moved.status, moved.body['now']]).toEqual([200, to]);
    expect(moved.body['fired']).toMatchObject([{ name: 'first' }, { name: 'second' }]);
    expect(seen).toEqual(['first', 'second']);
    const back = await core.admin('PUT', 'clock', { to: '2026-03-02T00:00:00Z' });
    expect([back.status, back.body['error']]).toEqual([409, `time moves forward only: it is ${to}`]);

    const virtual = new Date(to).toUTCString();
    const unsigned = await fetch(core.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' },
      body: '{}',
    });
    const unknown = await fetch(`${core.url}/_local/nothing`);
    const api = await fetch(`${core.url}/projects`);
    expect([unsigned, unknown, api].map(({ headers }) => headers.get('date'))).toEqual([
      virtual,
      virtual,
      virtual,
    ]);
    expect(unsigned.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('settles on request', async () => {
    expect((await core.admin('POST', 'settle')).body).toMatchObject({ settled: true });
  });
});
