import { checkOperation } from '../fuzz/check-operation.ts';
import { startFuzz } from '../fuzz/start-fuzz.ts';
import type { Soak } from './soak.ts';

const journeys = [
  'soil-plan-open-while-stage-three-is-filed',
  'stale-version-is-refused',
  'register',
  'materials-attached-and-downloaded',
];

/** So many calls between two fresh counties: what earlier calls left makes later ones slower. */
const callsOfCounty = 5_000;

/** Every operation of the served description asked the same number of times. */
export const soakFuzz: Soak = async ({ seed, count = 100_000, only, print }) => {
  const started = Date.now();
  let [calls, faults, round] = [0, 0, 0];
  const statuses = new Map<string, number>();
  let refused: readonly string[] = [];
  while (calls < count && faults === 0) {
    const fuzz = await startFuzz(journeys);
    if (round === 0) refused = fuzz.refused();
    const operations = fuzz.operations.filter(
      ({ operationId }) => only === undefined || only === operationId,
    );
    const each = Math.ceil(Math.min(callsOfCounty, count - calls) / operations.length);
    for (const operation of operations) {
      const verdict = await checkOperation(fuzz, operation, { seed: seed + round, calls: each });
      calls += verdict.calls;
      if (verdict.fault !== undefined) {
        faults += 1;
        print(verdict.fault);
      }
    }
    for (const [status, times] of Object.entries(fuzz.answered()))
      statuses.set(status, (statuses.get(status) ?? 0) + times);
    const still = new Set(fuzz.refused());
    refused = refused.filter((id) => still.has(id));
    await fuzz.close();
    round += 1;
    print(`${calls} calls, ${faults} faults, ${Math.round((Date.now() - started) / 1_000)} s`);
  }
  const answered = [...statuses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, times]) => `${status}: ${times}`);
  print(`never done: ${refused.join(', ') || 'nothing'}`);
  print(`seed ${seed}; ${calls} calls; ${faults} faults; ${answered.join(', ')}`);
  return faults === 0;
};
