import type { PlainCase } from './plain-case.ts';
import type { PlainLaw } from './plain-law.ts';
import type { World } from './world.ts';

/** One project: its county, and what the law says of its cases. */
export interface Play {
  readonly world: World;
  readonly law: PlainLaw;
  /** The last case of each item. */
  readonly cases: PlainCase[];
  /** What was filed anew since. */
  readonly closed: PlainCase[];
  readonly trace: string[];
}
