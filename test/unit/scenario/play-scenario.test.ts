// long: every kind of step but those of receivers
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../infra/local/scenario/json.ts';
import { playScenario, type StepLine } from '../../../infra/local/scenario/play-scenario.ts';
import { readScenario } from '../../../infra/local/scenario/read-scenario.ts';
import type { Reply, SentRequest } from '../../../infra/local/scenario/scenario-ports.ts';

type Answers = Readonly<Record<string, { readonly status: number; readonly body?: Json }>>;

const play = async (steps: unknown, answers: Answers) => {
  const sent: SentRequest[] = [];
  const heard: string[] = [];
  const lines: StepLine[] = [];
  const ports = {
    send: async (request: SentRequest): Promise<Reply> => {
      sent.push(request);
      heard.push(`${request.method} ${request.path}`);
      const answer = answers[`${request.method} ${request.path}`] ?? { status: 404 };
      return { status: answer.status, headers: { 'content-type': 'application/json' }, body: answer.body };
    },
    token: async (as: object) => JSON.stringify(as),
    moveClock: async (to: string) => heard.push(`clock ${to}`),
    settled: async () => void heard.push('settled'),
    put: async (url: string): Promise<Reply> => {
      heard.push(`PUT ${url}`);
      return { status: 200, headers: {}, body: undefined };
    },
    readFile: () => Promise.reject(new Error('no file lies beside this scenario')),
  };
  const text = JSON.stringify({ county: 'demo-999901', clock: '2026-03-02T09:00:00+08:00', steps });
  const { failed } = await playScenario(ports, readScenario(text), (line) => lines.push(line));
  return { sent, heard, lines, failed };
};

const bodies = (sent: readonly SentRequest[]): readonly unknown[] =>
  sent.map(({ body }) => body && JSON.parse(body));

describe('playing a scenario', () => {
  it('moves the clock first, then sends, then lets all settle', async () => {
    const { heard, lines } = await play(
      [{ at: '2026-03-03T09:00:00+08:00', send: 'GET /a' }, { at: '2026-03-04T09:00:00+08:00' }],
      {},
    );
    expect(heard).toEqual([
      'clock 2026-03-03T09:00:00+08:00',
      'GET /a',
      'settled',
      'clock 2026-03-04T09:00:00+08:00',
      'settled',
    ]);
    expect(lines).toEqual([
      { step: 1, status: 404, ok: true },
      { step: 2, status: null, ok: true },
    ]);
  });

  it('sends the token of as, no token without it, and a key of its own with each POST', async () => {
    const { sent } = await play(
      [
        { as: { role: 'applicant' }, send: 'POST /a', body: { x: 1 } },
        { send: 'POST /a', idempotency: 'mine' },
        { send: 'POST /a', idempotency: null },
        { send: 'GET /a', headers: { 'Accept-Language': 'en' } },
      ],
      {},
    );
    expect(sent.map(({ headers }) => headers)).toEqual([
      {
        authorization: 'Bearer {"role":"applicant"}',
        'idempotency-key': 'scenario-step-0001',
        'content-type': 'application/json',
      },
      { 'idempotency-key': 'mine' },
      {},
      { 'accept-language': 'en' },
    ]);
  });

  it('keeps what later steps use', async () => {
    const { sent, failed } = await play(
      [
        { send: 'POST /projects', keep: { project: '/projectId', number: '/number' } },
        { send: 'GET /projects/${project}', expect: { status: 200, body: { projectId: '${project}' } } },
        { send: 'POST /x', body: { number: '${number}' } },
      ],
      {
        'POST /projects': { status: 201, body: { projectId: 'prj_1', number: 5 } },
        'GET /projects/prj_1': { status: 200, body: { projectId: 'prj_1' } },
      },
    );
    expect(failed).toBe(0);
    expect(bodies(sent)[2]).toEqual({ number: 5 });
  });

  it('tells what failed with the answer, and goes on', async () => {
    const { lines, failed } = await play(
      [
        {
          send: 'GET /a',
          expect: { status: 201, body: { light: 'green' }, headers: { Location: '/b' } },
          keep: { id: '/id' },
        },
        { send: 'GET /c/${id}' },
        { send: 'GET /a', expect: { status: 200 } },
      ],
      { 'GET /a': { status: 200, body: { light: 'red' } } },
    );
    expect(failed).toBe(2);
    expect(lines).toEqual([
      {
        step: 1,
        status: 200,
        ok: false,
        why: [
          'status: expected 201, found 200',
          '(headers)/location: expected "/b", found nothing',
          '/light: expected "green", found "red"',
          'keep id: nothing at "/id"',
        ],
        answer: { light: 'red' },
      },
      { step: 2, status: null, ok: false, why: ['${id} was not kept by any step so far'] },
      { step: 3, status: 200, ok: true },
    ]);
  });

  it('fills the version of a move, and leaves one that is given', async () => {
    const found = { status: 200, body: { version: 3 } };
    const { sent } = await play(
      [
        { as: { role: 'department' }, send: 'POST /cases/cas_1/acceptance', body: { handler: 'Li' } },
        { send: 'POST /cases/cas_1/decision', body: { version: 1 } },
        { send: 'POST /cases/cas_1/releases', body: { move: 'rectification' } },
        { send: 'POST /cases/cas_2/withdrawal', body: {} },
      ],
      { 'GET /cases/cas_1': found },
    );
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /cases/cas_1',
      'POST /cases/cas_1/acceptance',
      'POST /cases/cas_1/decision',
      'POST /cases/cas_1/releases',
      'GET /cases/cas_2',
      'POST /cases/cas_2/withdrawal',
    ]);
    expect(sent[0]?.headers).toEqual({ authorization: 'Bearer {"role":"department"}' });
    expect(bodies(sent).filter(Boolean)).toEqual([
      { handler: 'Li', version: 3 },
      { version: 1 },
      { move: 'rectification' },
      {},
    ]);
  });
});
