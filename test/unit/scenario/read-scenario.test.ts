import { describe, expect, it } from 'vitest';
import { readScenario, shiftScenario } from '../../../infra/local/scenario/read-scenario.ts';

const send = {
  as: { role: 'applicant' },
  send: 'POST /projects',
  body: { a: 1 },
  keep: { project: '/projectId' },
};
const file = (steps: unknown, more: object = {}): string =>
  JSON.stringify({ county: 'demo-999901', clock: '2026-03-02T09:00:00+08:00', steps, ...more });

const problemOf = (text: string): string => {
  try {
    readScenario(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'none';
};

describe('a scenario file', () => {
  it('is read when every word has meaning', () => {
    const steps = [
      {
        at: '2026-03-02T09:05:00+08:00',
        ...send,
        idempotency: 'k',
        expect: { status: 201, body: { flowType: 6 } },
      },
      { send: 'GET /projects/${project}', expect: { headers: { 'content-type': { $match: 'json' } } } },
      { send: 'GET /_local/usage' },
      { department: 'nr', mode: 'down' },
      { callback: { department: 'nr', case: '${project}', move: 'decision', body: { result: 'passed' } } },
      { at: '2026-03-27T18:00:00+08:00' },
    ];
    expect(readScenario(file(steps)).steps).toEqual(steps);
  });

  it('is refused with path and value otherwise', () => {
    const refusals: readonly (readonly [unknown, string])[] = [
      [[{ ...send, expekt: {} }], 'steps[0]: Unrecognized key: "expekt"'],
      [[{ send: 'FETCH /x' }], 'steps[0].send: expected a method and a path, found "FETCH /x"'],
      [[{ ...send, as: {} }], 'steps[0].as: expected either role or roles, found {}'],
      [[{ at: '2026-03-02' }], 'steps[0].at: expected a date-time with offset, found "2026-03-02"'],
      [
        [{ at: '2026-03-01T00:00:00Z' }],
        'steps[0].at: lies before the step above it, found "2026-03-01T00:00:00Z"',
      ],
      [[{ body: 1 }], 'steps[0].body: has no meaning without send, found 1'],
      [[{}], 'steps[0]: expected at or send, found {}'],
      [[{ department: 'nr' }], 'steps[0].department: has no meaning without send, found "nr"'],
      [[{ mode: 'down' }], 'steps[0].department: expected the department whose mode it is, found nothing'],
      [[{ department: 'nr', mode: 'asleep' }], 'steps[0].mode: '],
      [
        [{ callback: { department: 'nr', case: 'c', move: 'm' }, body: 1 }],
        'steps[0].body: has no meaning with callback, found 1',
      ],
      [[{ callback: { department: 'nr', case: '${no}', move: 'm' } }], 'steps[0].callback: ${no} is kept by'],
      [[{ send: 'GET /${no}' }], 'steps[0].send: ${no} is kept by no step above, found "GET /${no}"'],
      [[{ ...send, keep: { a: 'b' } }], 'steps[0].keep.a: expected a JSON Pointer, found "b"'],
      [[{ ...send, expect: { status: 99 } }], 'steps[0].expect.status: '],
      [
        [{ ...send, expect: { body: [{ $match: '(' }] } }],
        'steps[0].expect.body[0]: expected a regular expression, found {"$match":"("}',
      ],
      [[{ ...send, expect: { body: { $any: 1 } } }], 'steps[0].expect.body: expected one of $some'],
      [[{ ...send, expect: { body: { $length: -1 } } }], 'steps[0].expect.body: expected a length'],
      [[], 'steps: '],
    ];
    for (const [steps, message] of refusals) expect(problemOf(file(steps))).toContain(message);
    expect(problemOf(file([send], { town: 'x' }))).toContain('(whole file): Unrecognized key: "town"');
    expect(problemOf('{')).toContain('not JSON');
  });

  it('moves as a whole when shifted', () => {
    const steps = [
      {
        at: '2026-03-02T10:00:00+08:00',
        ...send,
        body: { date: '2026-03-02' },
        expect: { body: { due: '2026-03-05' } },
      },
      { callback: { department: 'nr', case: 'c', move: 'suspension', body: { notice: '2026-03-02' } } },
    ];
    const shifted = shiftScenario(readScenario(file(steps)), 30);
    expect(shifted.clock).toBe('2026-04-01T09:00:00+08:00');
    expect(shifted.steps[0]).toMatchObject({
      at: '2026-04-01T10:00:00+08:00',
      body: { date: '2026-04-01' },
      expect: { body: { due: { $absent: false } } },
    });
    expect(shifted.steps[1]?.callback?.body).toEqual({ notice: '2026-04-01' });
  });
});
