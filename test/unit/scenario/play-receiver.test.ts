import { describe, expect, it } from 'vitest';
import { playScenario, type StepLine } from '../../../infra/local/scenario/play-scenario.ts';
import { readScenario } from '../../../infra/local/scenario/read-scenario.ts';
import { receiversOfScenario } from '../../../infra/local/scenario/receivers-of-scenario.ts';
import type { Reply, ScenarioPorts } from '../../../infra/local/scenario/scenario-ports.ts';

const scenarioOf = (steps: unknown) =>
  readScenario(JSON.stringify({ county: 'demo-999901', clock: '2026-03-02T09:00:00+08:00', steps }));

const reply: Reply = { status: 200, headers: {}, body: { keyId: 'key_1', secret: 'whsec_1' } };

const play = async (steps: unknown, unheard = false, without = false) => {
  const did: unknown[] = [];
  const lines: StepLine[] = [];
  const ports: ScenarioPorts = {
    send: async () => reply,
    token: async () => 'token',
    moveClock: async (to) => did.push(`clock ${to}`),
    settled: async () => undefined,
    put: () => Promise.reject(new Error('nothing is uploaded here')),
    readFile: () => Promise.reject(new Error('nothing is uploaded here')),
    ...(!without && {
      receivers: {
        urls: { nr: 'http://127.0.0.1:1/nr' },
        setMode: async (department, mode) => void did.push([department, mode]),
        addKey: async (department, secret) => void did.push([department, secret]),
        callBack: async (order) => {
          if (unheard) throw new Error('nr has not heard of it');
          did.push(order);
          return { status: 200, headers: {}, body: { state: 11 } };
        },
      },
    }),
  };
  await playScenario(ports, scenarioOf(steps), (line) => lines.push(line));
  return { did, lines };
};

describe("a step of a department's system", () => {
  it('sets how it answers', async () => {
    const { did, lines } = await play([{ department: 'nr', mode: 'silent' }]);
    expect(did).toEqual([['nr', 'silent']]);
    expect(lines).toEqual([{ step: 1, status: null, ok: true }]);
  });

  it('answers a case at its moment, and what came back is compared and kept', async () => {
    const { did, lines } = await play([
      { send: 'GET /a', keep: { case: '/keyId' } },
      {
        at: '2026-03-03T09:00:00+08:00',
        callback: {
          department: 'nr',
          case: '${case}',
          move: 'decision',
          body: { result: 'passed' },
          id: 'm',
        },
        expect: { status: 200, body: { state: 8 } },
        keep: { state: '/state' },
      },
    ]);
    expect(did).toEqual([
      'clock 2026-03-03T09:00:00+08:00',
      { department: 'nr', caseId: 'key_1', move: 'decision', body: { result: 'passed' }, id: 'm' },
    ]);
    expect(lines[1]?.why).toEqual(['/state: expected 8, found 11']);
  });

  it('fails, and the play goes on, when the department never heard of the case', async () => {
    const callback = { department: 'nr', case: 'cas_1', move: 'decision' };
    const { lines } = await play([{ callback }, { send: 'GET /a' }], true);
    expect(lines.map(({ ok, why }) => [ok, why])).toEqual([
      [false, ['nr has not heard of it']],
      [true, undefined],
    ]);
    expect((await play([{ callback }], false, true)).lines[0]?.ok).toBe(false);
  });

  it('gets the key that an admin is shown, if it is its own', async () => {
    const { did } = await play([
      { send: 'POST /departments/nr/keys' },
      { send: 'POST /departments/gas/keys' },
      { send: 'POST /departments/nr/resumption' },
    ]);
    expect(did).toEqual([['nr', 'whsec_1']]);
  });

  it('makes its department one whose system is started', () => {
    const steps = [
      { department: 'nr', mode: 'ok' },
      { callback: { department: 'drc', case: 'c', move: 'm' } },
      { callback: { department: 'nr', case: 'c', move: 'm' } },
      { send: 'GET /departments' },
    ];
    expect(receiversOfScenario(scenarioOf(steps))).toEqual(['nr', 'drc']);
  });
});
