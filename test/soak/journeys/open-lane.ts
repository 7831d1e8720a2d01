import type { Scenario, Step } from '../../../infra/local/scenario/scenario-file.ts';
import { aProjectCode } from '../../builders/codes.ts';
import { isRecord } from '../../builders/is-record.ts';
import type { Lane, TimedStep } from './lane.ts';

/** Reads prove nothing here, and what lists answer depends on the neighbours: the end is judged instead. */
const isPlayed = ({ send, keep }: Step): boolean => send?.startsWith('GET ') !== true || keep !== undefined;

const ofProject = (body: Step['body'], code: string): Step['body'] =>
  isRecord(body) ? { ...body, code } : body;

/** The scenario as the project of a lane plays it: its own code, its own keys, no reads. */
export const openLane = (scenario: string, { clock, steps }: Scenario, number: number): Lane => {
  const name = `lane-${number}`;
  const code = aProjectCode('2602', '330112', String(50_000 + number));
  let at = Date.parse(clock);
  const timed = steps.map((step, index): TimedStep => {
    if (step.at !== undefined) at = Date.parse(step.at);
    const { at: _, ...rest } = step;
    const id = `${name}-${step.callback?.id ?? `step-${index + 1}`}`;
    return {
      at,
      step: {
        ...rest,
        ...(step.send === 'POST /projects' && { body: ofProject(step.body, code) }),
        ...(step.idempotency !== null && { idempotency: `${name}-${step.idempotency ?? index + 1}` }),
        ...(step.callback !== undefined && { callback: { ...step.callback, id } }),
      },
    };
  });
  return {
    name,
    scenario,
    steps: timed.filter(({ step }) => isPlayed(step)),
    done: 0,
    kept: new Map(),
  };
};
