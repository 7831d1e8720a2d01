import { describe, expect, it, vi } from 'vitest';
import type { HeardPoint } from '../../../infra/local/faults.ts';
import type { Reply, ScenarioPorts, SentRequest } from '../../../infra/local/scenario/scenario-ports.ts';
import { seededRandom } from '../../../infra/local/states/seeded-random.ts';
import type { CalmRounds } from '../../soak/journeys/county-report.ts';
import { journeyFigures } from '../../soak/journeys/journey-figures.ts';
import { reachableEdges } from '../../soak/journeys/move-edges.ts';
import { outcomeDifferences } from '../../soak/journeys/outcome-differences.ts';
import { patientPorts } from '../../soak/journeys/patient-ports.ts';
import { planTroubles } from '../../soak/journeys/plan-troubles.ts';
import { troubleKinds } from '../../soak/journeys/trouble-kinds.ts';

const heard: readonly HeardPoint[] = [
  { point: 'call', name: 'dynamodb:TransactWriteItems', caller: 'Writer', times: 4 },
  { point: 'event', name: 'sqs->Follower', caller: undefined, times: 2 },
  { point: 'call', name: 'dynamodb:Scan', caller: undefined, times: 9 },
];

const rounds: CalmRounds = new Map(
  Array.from({ length: 40 }, (_, day) => [
    `day ${day}#0`,
    { heard, told: { drc: 1, nr: day + 2 }, playing: ['office'] },
  ]),
);

const planned = (seed: string, lanes = 2) => [
  ...planTroubles({ random: seededRandom(seed), rounds, journeysOf: () => lanes, each: 3 }).values(),
];

describe('troubles', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(planned('1')).toEqual(planned('1'));
    expect(planned('1')).not.toEqual(planned('2'));
  });

  it('are of every kind, each as often as the others, departments that are gone too, and strike nobody but functions', () => {
    const all = planned('1');
    const kinds = all.flatMap(({ rules, restart, jump, department }) => [
      ...rules.map(({ point, effect }) => `${point} ${effect}`),
      ...(restart ? ['restart'] : []),
      ...(jump ? ['clock jump'] : []),
      ...(department ? [`department ${department.mode}`] : []),
    ]);
    const counts = troubleKinds.map((kind) => kinds.filter((one) => one === kind).length);
    const isOnce = (kind: string) => kind.startsWith('department') && kind !== 'department 410';
    expect(counts).toEqual(troubleKinds.map((kind) => (isOnce(kind) ? 1 : 3)));
    expect(kinds).toHaveLength(counts.reduce((sum, count) => sum + count));
    expect(all.flatMap(({ rules }) => rules).some(({ name }) => name === 'dynamodb:Scan')).toBe(false);
  });

  it('let no department be silent to more messages than a minute has room for', () => {
    const silent = (lanes: number) => planned('1', lanes).flatMap(({ department }) => department ?? []);
    expect(silent(15).find(({ mode }) => mode === 'silent')?.name).toBe('drc');
    expect(silent(16).find(({ mode }) => mode === 'silent')).toBeUndefined();
    expect(silent(16).find(({ mode }) => mode === 'down')).toBeDefined();
  });
});

describe('the difference of two outcomes', () => {
  it('tells what was lost and what was doubled', () => {
    expect(outcomeDifferences(['event a', 'event b', 'event b'], ['event b', 'event c'])).toEqual([
      'lost 1: event a',
      'lost 1: event b',
      'surplus 1: event c',
    ]);
  });

  it('lets a reminder be merged with the next, and never be told twice', () => {
    const [yellow, red] = ['reminder S2-01 yellow', 'reminder S2-01 red'];
    expect(outcomeDifferences([yellow, red], [red])).toEqual([]);
    expect(outcomeDifferences([yellow, red], [red, red])).toEqual([`surplus 1: ${red}`]);
  });

  it('is none for the same in another order, and for a workflow that was repaired', () => {
    expect(
      outcomeDifferences(['event a', 'event b'], ['event b', 'event application-renewed', 'event a']),
    ).toEqual([]);
  });
});

describe('the figures', () => {
  it('name the edges that somebody takes, and what was hit too seldom', () => {
    expect(reachableEdges()).toContain('passed from 8 accepted');
    const { thin } = journeyFigures({
      hits: Object.fromEntries(troubleKinds.map((name) => [name, 20])),
      edges: Object.fromEntries(reachableEdges().map((name, index) => [name, index === 0 ? 19 : 20])),
      wanted: reachableEdges(),
      enough: 20,
    });
    expect(thin).toEqual([reachableEdges()[0]]);
  });
});

describe('a patient client', () => {
  const request = (body: string): SentRequest => ({
    method: 'POST',
    path: '/applications',
    headers: { 'idempotency-key': 'k' },
    body,
  });
  const answering = (statuses: readonly number[]) => {
    const sent: (string | undefined)[] = [];
    const rest = [...statuses];
    const ports: ScenarioPorts = {
      send: async ({ body }): Promise<Reply> => {
        sent.push(body);
        const status = rest.shift() ?? 200;
        if (status === 0) throw new Error('the connection ended');
        return { status, headers: {}, body: {} };
      },
      token: async () => '',
      moveClock: async () => undefined,
      settled: async () => undefined,
      put: async () => ({ status: 200, headers: {}, body: undefined }),
      readFile: async () => Buffer.from(''),
    };
    const again = vi.fn<() => void>();
    return { sent, again, client: patientPorts(ports, { again, aMinute: async () => undefined }) };
  };

  it('asks the very same again while it does not know, even when it would ask something else now', async () => {
    const { sent, again, client } = answering([0, 500, 503, 201]);
    expect((await client.send(request('first'))).status).toBe(503);
    expect((await client.send(request('second'))).status).toBe(201);
    expect(sent).toEqual(['first', 'first', 'first', 'first']);
    expect(again).toHaveBeenCalledTimes(2);
  });

  it('reads what became of a file when it asks for an upload that has been', async () => {
    const { sent, client } = answering([201, 200]);
    const asked = { ...request('the file'), path: '/materials' };
    expect((await client.send(asked)).status).toBe(200);
    expect(sent).toEqual(['the file', undefined]);
  });

  it('asks what it wants now once it was refused', async () => {
    const { sent, client } = answering([409, 200]);
    await client.send(request('first'));
    await client.send(request('second'));
    expect(sent).toEqual(['first', 'second']);
  });
});
