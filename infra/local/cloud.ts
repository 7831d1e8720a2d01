import type { Activity } from './activity.ts';
import type { LocalClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Authorise } from './iam/authorise.ts';
import type { Identities } from './iam/identities.ts';
import type { LocalLog } from './local-log.ts';
import type { LoadedTemplate } from './template/loaded-template.ts';
import type { Usage } from './usage/usage.ts';

/** What every emulated service is built from. One per running local cloud. */
export interface Cloud {
  readonly template: LoadedTemplate;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly clock: LocalClock;
  readonly identities: Identities;
  readonly authorise: Authorise;
  readonly faults: Faults;
  readonly usage: Usage;
  readonly activity: Activity;
  readonly log: LocalLog;
}
