import type { HeardPoint } from '../../../infra/local/faults.ts';
import { cloudPorts } from '../../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../../infra/local/scenario/enlist-receivers.ts';
import { seededRandom } from '../../../infra/local/states/seeded-random.ts';
import { type DemoCloud, startDemoCloud } from '../../builders/demo-cloud.ts';
import { textAt } from '../../builders/text-at.ts';
import { armCounty } from './arm-county.ts';
import { countyPorts } from './county-ports.ts';
import type { CountyReport, HeardRounds, JourneyReport } from './county-report.ts';
import { drawTroubles } from './draw-troubles.ts';
import type { Lane } from './lane.ts';
import { edgesTaken } from './move-edges.ts';
import { openLane } from './open-lane.ts';
import { nextStep, playLanes } from './play-lane.ts';
import { readCounty, readOutcome } from './read-outcome.ts';
import { soakDepartments } from './soak-departments.ts';
import type { NamedScenarios } from './soak-scenarios.ts';
import { createTally, type Tally } from './tally.ts';
import { noTroubles } from './troubles.ts';

export interface CountyOrder {
  readonly template: string;
  readonly seed: string;
  readonly scenarios: NamedScenarios;
  /** A journey for each name of a scenario. */
  readonly journeys: readonly string[];
  /** Absent: nothing goes wrong. */
  readonly heard?: HeardRounds;
}

/** Seconds that a client waits before it asks again; from an hour on nothing goes wrong any more. */
const waits = [0, 60, 600, 3_600, 3_600, 10_800] as const;
const calmFrom = 3_600;
/** Whatever was put off has come after so many seconds, the hourly sweeps with it. */
const lastWait = 3 * 3_600;

const openLanes = ({ scenarios, journeys }: CountyOrder): readonly Lane[] =>
  journeys.map((name, index) => {
    const scenario = scenarios.get(name);
    if (scenario === undefined) throw new Error(`${name} is no journey of this soak`);
    return openLane(name, scenario, index + 1);
  });

const playRounds = async (
  county: DemoCloud,
  order: CountyOrder,
  lanes: readonly Lane[],
  tally: Tally,
): Promise<HeardRounds> => {
  let answered = Promise.withResolvers<void>();
  const ports = countyPorts(county, {
    again: () => tally.add('asked again'),
    answered: () => answered.resolve(),
  });
  const armed = armCounty(county, tally);
  const { clock } = county.cloud;
  const heard = new Map<string, readonly HeardPoint[]>();

  const travel = async (to: number, jump: boolean): Promise<void> => {
    if (to <= clock.now()) return;
    if (jump) {
      await clock.advanceTo(to, () => Promise.resolve());
      tally.add('clock jump');
    } else await county.moveClock(new Date(to).toISOString());
    await county.settled();
  };
  /** When the first request has been answered, others and all consumers are at work. */
  const restart = async (playing: Promise<unknown>): Promise<void> => {
    await Promise.race([answered.promise, playing]);
    await county.restart();
    tally.add('restart');
  };
  const askAgain = async (lanesLeft: readonly Lane[]): Promise<void> => {
    let failed = lanesLeft;
    for (const seconds of waits) {
      if (failed.length === 0) return;
      if (seconds >= calmFrom) await armed.disarm();
      if (seconds > 0) await county.pass(seconds);
      tally.add('step asked again', failed.length);
      failed = await playLanes(ports, failed);
    }
    for (const lane of failed) lane.stuck = lane.failed ?? '';
  };

  for (let at = 0, turn = 0; ;) {
    const due = Math.min(...lanes.map((lane) => nextStep(lane)?.at ?? Number.POSITIVE_INFINITY));
    if (!Number.isFinite(due)) break;
    turn = due === at ? turn + 1 : 0;
    at = due;
    const round = `${new Date(at).toISOString()}#${turn}`;
    const troubles = order.heard
      ? drawTroubles(seededRandom(`${order.seed} ${round}`), order.heard.get(round) ?? [], soakDepartments)
      : noTroubles;
    await armed.arm(troubles);
    await travel(at, troubles.jump);
    answered = Promise.withResolvers<void>();
    const playing = playLanes(
      ports,
      lanes.filter((lane) => nextStep(lane)?.at === at),
    );
    const [failed] = await Promise.all([playing, ...(troubles.restart ? [restart(playing)] : [])]);
    await county.settled();
    heard.set(round, armed.heard());
    await askAgain(failed);
  }
  await armed.disarm();
  await county.pass(lastWait);
  return heard;
};

/** Plays journeys of several projects beside each other in one fresh county. */
export const playCounty = async (order: CountyOrder): Promise<CountyReport> => {
  const county = await startDemoCloud(order.template, { receivers: soakDepartments });
  const [tally, edges] = [createTally(), createTally()];
  try {
    await enlistReceivers(cloudPorts(county));
    const lanes = openLanes(order);
    const heard = await playRounds(county, order, lanes, tally);
    for (const { met } of (await county.receivers?.report()) ?? [])
      for (const [mode, times] of Object.entries(met))
        if (mode !== 'ok') tally.add(`department ${mode}`, times);
    const records = await readCounty(county);
    const journeys: JourneyReport[] = [];
    for (const { scenario, kept, stuck } of lanes) {
      const { lines, chain } = await readOutcome(county, records, textAt(kept.get('project')));
      for (const edge of edgesTaken(chain)) edges.add(edge);
      journeys.push({ scenario, lines, ...(stuck !== undefined && { stuck }) });
    }
    return { journeys, heard, hits: tally.counts(), edges: edges.counts() };
  } finally {
    await county.close();
  }
};
