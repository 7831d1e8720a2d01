import { playStep } from '../../../infra/local/scenario/play-step.ts';
import type { ScenarioPorts } from '../../../infra/local/scenario/scenario-ports.ts';
import type { Lane, TimedStep } from './lane.ts';

/** The step that a lane plays next, unless it is through or stuck. */
export const nextStep = ({ steps, done, stuck }: Lane): TimedStep | undefined =>
  stuck === undefined ? steps[done] : undefined;

const playLane = async (ports: ScenarioPorts, lane: Lane): Promise<boolean> => {
  const next = nextStep(lane);
  if (next === undefined) return true;
  const { why, kept, answer } = await playStep(ports, next.step, lane.done + 1, lane.kept);
  if (why.length > 0) {
    lane.failed = `step ${lane.done + 1}: ${why.join('; ')}: ${JSON.stringify(answer ?? null)}`;
    return false;
  }
  lane.kept = kept;
  lane.done += 1;
  return true;
};

/** Plays the next step of each beside each other; answers the lanes whose step failed. */
export const playLanes = async (ports: ScenarioPorts, lanes: readonly Lane[]): Promise<readonly Lane[]> => {
  const played = await Promise.all(lanes.map(async (lane) => ((await playLane(ports, lane)) ? [] : [lane])));
  return played.flat();
};
