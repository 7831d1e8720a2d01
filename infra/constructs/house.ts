import type { FunctionBundles } from '../bundle-functions.ts';
import type { County, RegionTraits } from '../counties/schema.ts';
import type { Alarms } from './alarms.ts';

/** What every construct of a county is built from. */
export interface House {
  readonly county: County;
  readonly traits: RegionTraits;
  readonly bundles: FunctionBundles;
  readonly alarms: Alarms;
}
