// long: the order of one county's time in one place
import type { HeardPoint } from '../../../infra/local/faults.ts';
import { cloudPorts } from '../../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../../infra/local/scenario/enlist-receivers.ts';
import { playStep } from '../../../infra/local/scenario/play-step.ts';
import type { ScenarioPorts } from '../../../infra/local/scenario/scenario-ports.ts';
import { seededRandom } from '../../../infra/local/states/seeded-random.ts';
import { type DemoCloud, startDemoCloud } from '../../builders/demo-cloud.ts';
import { textAt } from '../../builders/text-at.ts';
import { armCounty } from './arm-county.ts';
import { drawTroubles } from './draw-troubles.ts';
import type { Lane } from './lane.ts';
import { edgesTaken } from './move-edges.ts';
import { openLane } from './open-lane.ts';
import { patientPorts } from './patient-ports.ts';
import { readCounty, readOutcome } from './read-outcome.ts';
import { soakDepartments } from './soak-departments.ts';
import type { NamedScenarios } from './soak-scenarios.ts';
import { createTurnstile } from './create-turnstile.ts';
import { createTally } from './tally.ts';
import { noTroubles } from './troubles.ts';

/** Calls and events of each round of a calm county. */
export type HeardRounds = ReadonlyMap<string, readonly HeardPoint[]>;

export interface CountyOrder {
  readonly template: string;
  readonly seed: string;
  readonly scenarios: NamedScenarios;
  /** A journey for each name of a scenario. */
  readonly journeys: readonly string[];
  /** Absent: nothing goes wrong. */
  readonly heard?: HeardRounds;
}

export interface JourneyReport {
  readonly scenario: string;
  readonly lines: readonly string[];
  /** Why it did not come to its end. */
  readonly stuck?: string;
}

export interface CountyReport {
  readonly journeys: readonly JourneyReport[];
  readonly heard: HeardRounds;
  /** Hits by kind of trouble and by place. */
  readonly hits: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

/** Seconds that a client waits before it asks again; from an hour on nothing goes wrong any more. */
const waits = [0, 60, 600, 3_600, 3_600, 10_800] as const;
const calmFrom = 3_600;
/** Whatever was put off has come after so many seconds, the hourly sweeps with it. */
const lastWait = 3 * 3_600;

/** Requests under way at once: more would open worker after worker for functions that need none the moment after. */
const atOnce = 2;

/** Runs once at a time; who asks while it runs gets the same. */
const shared = (act: () => Promise<unknown>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  return () =>
    (running ??= act()
      .then(() => undefined)
      .finally(() => (running = undefined)));
};

const portsOf = (county: DemoCloud, again: () => void): ScenarioPorts => {
  const given = cloudPorts(county);
  const inTurn = createTurnstile(atOnce);
  const ports: ScenarioPorts = { ...given, send: (request) => inTurn(() => given.send(request)) };
  const aMinute = shared(() => county.pass(60));
  return { ...patientPorts(ports, { again, aMinute }), settled: shared(() => county.settled()) };
};

const nextOf = ({ steps, done, stuck }: Lane) => (stuck === undefined ? steps[done] : undefined);

/** Plays journeys of several projects beside each other in one fresh county. */
export const playCounty = async (order: CountyOrder): Promise<CountyReport> => {
  const county = await startDemoCloud(order.template, { receivers: soakDepartments });
  const tally = createTally();
  try {
    const { clock } = county.cloud;
    const ports = portsOf(county, () => tally.add('asked again'));
    await enlistReceivers(cloudPorts(county));
    const armed = armCounty(county, tally);
    const heard = new Map<string, readonly HeardPoint[]>();
    const lanes = order.journeys.map((name, index) => {
      const scenario = order.scenarios.get(name);
      if (scenario === undefined) throw new Error(`${name} is no journey of this soak`);
      return openLane(name, scenario, index + 1);
    });

    const play = async (lane: Lane): Promise<string | undefined> => {
      const next = nextOf(lane);
      if (next === undefined) return undefined;
      const { why, kept, answer } = await playStep(ports, next.step, lane.done + 1, lane.kept);
      if (why.length > 0)
        return `step ${lane.done + 1}: ${why.join('; ')}: ${JSON.stringify(answer ?? null)}`;
      lane.kept = kept;
      lane.done += 1;
      return undefined;
    };
    const playAll = async (due: readonly Lane[]): Promise<readonly Lane[]> => {
      const failed = await Promise.all(
        due.map(async (lane) => {
          const why = await play(lane);
          return why === undefined ? [] : [{ lane, why }];
        }),
      );
      return failed.flat().map(({ lane, why }) => Object.assign(lane, { last: why }));
    };
    const travel = async (to: number, jump: boolean): Promise<void> => {
      if (to <= clock.now()) return;
      if (jump) await clock.advanceTo(to, () => Promise.resolve());
      else await county.moveClock(new Date(to).toISOString());
      if (jump) tally.add('clock jump');
      await county.settled();
    };
    const restart = async (): Promise<void> => {
      await county.restart();
      tally.add('restart');
    };

    for (let at = 0, turn = 0; ;) {
      const due = Math.min(...lanes.map((lane) => nextOf(lane)?.at ?? Number.POSITIVE_INFINITY));
      if (!Number.isFinite(due)) break;
      turn = due === at ? turn + 1 : 0;
      at = due;
      const round = `${new Date(at).toISOString()}#${turn}`;
      const troubles = order.heard
        ? drawTroubles(seededRandom(`${order.seed} ${round}`), order.heard.get(round) ?? [], soakDepartments)
        : noTroubles;
      await armed.arm(troubles);
      await travel(at, troubles.jump);
      const playing = lanes.filter((lane) => nextOf(lane)?.at === at);
      const [played] = await Promise.all([playAll(playing), ...(troubles.restart ? [restart()] : [])]);
      await county.settled();
      heard.set(round, armed.heard());
      let failed = played;
      for (const seconds of waits) {
        if (failed.length === 0) break;
        if (seconds >= calmFrom) await armed.disarm();
        if (seconds > 0) await county.pass(seconds);
        tally.add('step asked again', failed.length);
        failed = await playAll(failed);
      }
      for (const lane of failed) lane.stuck = lane.last ?? 'it failed';
    }
    await armed.disarm();
    await county.pass(lastWait);

    const reports = (await county.receivers?.report()) ?? [];
    for (const { met } of reports)
      for (const [mode, times] of Object.entries(met))
        if (mode !== 'ok') tally.add(`department ${mode}`, times);
    const records = await readCounty(county);
    const edges = createTally();
    const journeys: JourneyReport[] = [];
    for (const { scenario, kept, stuck } of lanes) {
      const projectId = textAt(kept.get('project'));
      const { lines, chain } = await readOutcome(county, records, projectId);
      for (const edge of edgesTaken(chain)) edges.add(edge);
      journeys.push({ scenario, lines, ...(stuck !== undefined && { stuck }) });
    }
    return { journeys, heard, hits: tally.counts(), edges: edges.counts() };
  } finally {
    await county.close();
  }
};
