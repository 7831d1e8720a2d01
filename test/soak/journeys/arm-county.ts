import type { FaultRule, HeardPoint } from '../../../infra/local/faults.ts';
import type { DemoCloud } from '../../builders/demo-cloud.ts';
import { giveHints } from './give-hints.ts';
import type { Tally } from './tally.ts';
import type { Troubles } from './troubles.ts';

/** Half a year of hourly sweeps finds nothing: only what went wrong waits for them. */
const noSweeps: FaultRule = {
  id: 'no sweeps',
  point: 'event',
  name: 'rule->*',
  contains: 'Scheduled Event',
  effect: 'drop-before',
  times: Number.MAX_SAFE_INTEGER,
};

export interface ArmedCounty {
  /** Puts the troubles of a round in force, and what happened in the round before on the tally. */
  arm(troubles: Troubles): Promise<void>;
  /** Ends every trouble: the departments answer again, the sweeps run, and what was lost is told anew. */
  disarm(): Promise<void>;
  /** What passed by since the last `arm`. */
  heard(): readonly HeardPoint[];
}

/** Lets troubles strike a county and counts them. */
export const armCounty = (county: DemoCloud, tally: Tally): ArmedCounty => {
  const { cloud, receivers } = county;
  const troubled = new Map<string, number>();
  let stopped = false;
  let lost = false;

  const harvest = (): void => {
    for (const { id, point, name, caller, effect, hits } of cloud.faults.list()) {
      if (id === noSweeps.id || hits === 0) continue;
      tally.add(`${point} ${effect}`, hits);
      lost ||= point === 'event' && effect === 'drop-before' && /^(stream|sqs)->/.test(name);
      tally.add(`at ${name}${caller === undefined ? '' : ` of ${caller}`}`, hits);
    }
    cloud.faults.clear();
  };
  const calm = async (department: string): Promise<void> => {
    troubled.delete(department);
    await receivers?.setMode(department, 'ok');
  };
  const resume = async (department: string): Promise<void> => {
    const as = { role: 'admin' };
    const { body } = await county.send(`GET /departments/${department}/endpoint`, { as });
    if (body['state'] === 'paused') await county.send(`POST /departments/${department}/resumption`, { as });
  };

  return {
    async arm({ rules, department }) {
      harvest();
      for (const [name, rounds] of troubled)
        if (rounds <= 0) await calm(name);
        else troubled.set(name, rounds - 1);
      if (department !== undefined) {
        await receivers?.setMode(department.name, department.mode);
        troubled.set(department.name, department.rounds);
        stopped ||= department.mode === '410';
      }
      for (const rule of [noSweeps, ...rules]) cloud.faults.add(rule);
    },
    async disarm() {
      harvest();
      const departments = Object.keys(receivers?.urls ?? {});
      for (const department of departments) await calm(department);
      if (stopped) for (const department of departments) await resume(department);
      stopped = false;
      // no queue and no stream of AWS loses a message: whoever finds that one was lost does as the runbook says
      if (lost) tally.add('hints by hand', await giveHints(county));
      lost = false;
    },
    heard: () => cloud.faults.heard(),
  };
};
