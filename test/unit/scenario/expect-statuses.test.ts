import { describe, expect, it } from 'vitest';
import { expectStatuses } from '../../../infra/local/scenario/expect-statuses.ts';

describe('a scenario for a county with other limits', () => {
  it('wants the statuses and nothing that is counted', () => {
    const clock = '2026-03-02T09:00:00+08:00';
    const { steps } = expectStatuses({
      county: 'demo',
      clock,
      steps: [
        {
          send: 'GET /cases',
          expect: { status: 200, body: { due: '2026-03-27' } },
          keep: { one: '/cases/0' },
        },
        { send: 'GET /cases', expect: { body: { due: '2026-03-27' } } },
        { at: clock },
      ],
    });
    expect(steps).toEqual([
      { send: 'GET /cases', expect: { status: 200 }, keep: { one: '/cases/0' } },
      { send: 'GET /cases' },
      { at: clock },
    ]);
  });
});
