import { cloudPorts } from '../../../infra/local/scenario/cloud-ports.ts';
import { enlistReceivers } from '../../../infra/local/scenario/enlist-receivers.ts';
import { type DemoCloud, startDemoCloud } from '../../builders/demo-cloud.ts';
import { textAt } from '../../builders/text-at.ts';
import { armCounty } from './arm-county.ts';
import { countyPorts } from './county-ports.ts';
import type { CalmRound, CalmRounds, CountyReport, JourneyReport } from './county-report.ts';
import type { Lane } from './lane.ts';
import { messagesGot, moreThan } from './messages-got.ts';
import { edgesTaken } from './move-edges.ts';
import { openLane } from './open-lane.ts';
import { nextStep, playLanes } from './play-lane.ts';
import { readCounty, readOutcome } from './read-outcome.ts';
import { soakDepartments } from './soak-departments.ts';
import type { NamedScenarios } from './soak-scenarios.ts';
import { createTally, type Tally } from './tally.ts';
import { noTroubles, type Troubles } from './troubles.ts';

export interface CountyOrder {
  readonly template: string;
  readonly scenarios: NamedScenarios;
  /** A journey for each name of a scenario. */
  readonly journeys: readonly string[];
  /** What goes wrong, by round; absent: nothing. */
  readonly troubles?: ReadonlyMap<string, Troubles>;
}

/** Seconds that a client waits before it asks again; from an hour on nothing goes wrong any more. */
const waits = [0, 60, 600, 3_600, 3_600, 10_800] as const;
const calmFrom = 3_600;
/** Whatever was put off has come after so many seconds, the hourly sweeps with it. */
const lastWait = 10 * 3_600;

/** Many journeys on a machine that does something else as well are long at work. */
const settleWithin = 600_000;

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
): Promise<CalmRounds> => {
  let answered = Promise.withResolvers<void>();
  const ports = countyPorts(county, {
    again: () => tally.add('asked again'),
    answered: () => answered.resolve(),
  });
  const armed = armCounty(county, tally);
  const { clock } = county.cloud;
  const rounds = new Map<string, CalmRound>();
  let before = await messagesGot(county);

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
    const next = Math.min(...lanes.map((lane) => nextStep(lane)?.at ?? Number.POSITIVE_INFINITY));
    if (!Number.isFinite(next)) break;
    turn = next === at ? turn + 1 : 0;
    at = next;
    const round = `${new Date(at).toISOString()}#${turn}`;
    const troubles = order.troubles?.get(round) ?? noTroubles;
    await armed.arm(troubles);
    await travel(at, troubles.jump);
    answered = Promise.withResolvers<void>();
    const due = lanes.filter((lane) => nextStep(lane)?.at === at);
    const playing = playLanes(ports, due);
    const [failed] = await Promise.all([playing, ...(troubles.restart ? [restart(playing)] : [])]);
    await county.settled();
    const now = await messagesGot(county);
    rounds.set(round, {
      heard: armed.heard(),
      told: moreThan(before, now),
      playing: due.map(({ scenario }) => scenario),
    });
    before = now;
    await askAgain(failed);
  }
  await armed.disarm();
  await county.pass(lastWait);
  return rounds;
};

/** Plays journeys of several projects beside each other in one fresh county. */
export const playCounty = async (order: CountyOrder): Promise<CountyReport> => {
  const county = await startDemoCloud(order.template, { receivers: soakDepartments, settleWithin });
  const [tally, edges] = [createTally(), createTally()];
  try {
    await enlistReceivers(cloudPorts(county));
    const lanes = openLanes(order);
    const rounds = await playRounds(county, order, lanes, tally);
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
    return { journeys, rounds, hits: tally.counts(), edges: edges.counts() };
  } finally {
    await county.close();
  }
};
