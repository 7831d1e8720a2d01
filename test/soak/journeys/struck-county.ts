import { seededRandom } from '../../../infra/local/states/seeded-random.ts';
import type { CountyReport } from './county-report.ts';
import { planTroubles } from './plan-troubles.ts';
import { type CountyOrder, playCounty } from './play-county.ts';

export interface StruckOrder extends Omit<CountyOrder, 'troubles'> {
  readonly seed: string;
  /** The county in which nothing went wrong. */
  readonly calm: CountyReport;
  /** How often each kind of trouble is planned. */
  readonly each: number;
}

/** The same journeys, each as often as is asked, among troubles that are drawn from the seed. */
export const struckCounty = ({ seed, calm, each, ...order }: StruckOrder): Promise<CountyReport> => {
  const journeysOf = (scenario: string): number => order.journeys.filter((name) => name === scenario).length;
  const troubles = planTroubles({ random: seededRandom(seed), rounds: calm.rounds, journeysOf, each });
  return playCounty({ ...order, troubles });
};
