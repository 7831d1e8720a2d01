import type { FaultRule, HeardPoint } from '../../../infra/local/faults.ts';
import type { DemoCloud } from '../../builders/demo-cloud.ts';
import type { Tally } from './tally.ts';
import type { Troubles } from './troubles.ts';

/** The sweeps of months find nothing: only what went wrong waits for them. That of the relay goes on. */
const noSweeps = ['ApprovalsStarter', 'DepartmentsSender', 'MaterialsLapse'].map((name): FaultRule => ({
  id: `no sweep of ${name}`,
  point: 'event',
  name: `rule->${name}Function`,
  contains: 'Scheduled Event',
  effect: 'drop-before',
  times: Number.MAX_SAFE_INTEGER,
}));

export interface ArmedCounty {
  /** Puts the troubles of a round in force, and what happened in the round before on the tally. */
  arm(troubles: Troubles): Promise<void>;
  /** Ends every trouble: the departments answer again, and all sweeps run. */
  disarm(): Promise<void>;
  /** What passed by since the last `arm`. */
  heard(): readonly HeardPoint[];
}

/** Lets troubles strike a county and counts them. */
export const armCounty = (county: DemoCloud, tally: Tally): ArmedCounty => {
  const { cloud, receivers } = county;
  const troubled = new Map<string, number>();
  let stopped = false;

  const harvest = (): void => {
    for (const { id, point, name, caller, effect, hits } of cloud.faults.list()) {
      if (noSweeps.some((rule) => rule.id === id) || hits === 0) continue;
      tally.add(`${point} ${effect}`, hits);
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
      for (const rule of [...rules, ...noSweeps]) cloud.faults.add(rule);
    },
    async disarm() {
      harvest();
      const departments = Object.keys(receivers?.urls ?? {});
      for (const department of departments) await calm(department);
      if (stopped) for (const department of departments) await resume(department);
      stopped = false;
    },
    heard: () => cloud.faults.heard(),
  };
};
